// What the form has of tokens that are bought.
export { apiTermsForm } from './api-terms-form.ts'
export { pricePicker } from './price-picker.ts'
