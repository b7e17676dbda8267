import { maxConfigBytes } from '../../presets/huggingface/limit.ts'
import { type Message, message } from '../../words/message.ts'

const fileId = 'model-config-file'
/** The field of the text. */
export const configId = 'model-config'

type Read = { readonly text: string } | { readonly problem: Message }

/** The text of the file that has just been chosen; undefined where something else was changed. */
export const chosenConfig = async (target: EventTarget): Promise<Read | undefined> => {
  if (!(target instanceof HTMLInputElement) || target.id !== fileId) return undefined
  const [file] = target.files ?? []
  if (file === undefined) return undefined
  if (file.size > maxConfigBytes) {
    const sizes = { bytes: file.size, maxBytes: maxConfigBytes }
    return { problem: message('pageForm.file-too-long', sizes) }
  }
  const text = await file.text()
  // The same file may be chosen again once it was changed.
  target.value = ''
  return { text }
}

/** Whether a config has been put into the form whole; one that is being typed stays as it is until it is left. */
export const isWholeConfig = ({ target, type }: Event, inputType: string | undefined): boolean =>
  target instanceof HTMLTextAreaElement &&
  target.id === configId &&
  (type === 'change' || inputType === 'insertFromPaste' || inputType === 'insertFromDrop')

/** Shows a text in the field even where that has the focus, of which a page that is drawn anew leaves the value. */
export const setConfig = (text: string): void => {
  const field = document.getElementById(configId)
  if (field instanceof HTMLTextAreaElement && field.value !== text) field.value = text
}
