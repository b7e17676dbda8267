/** Case, spaces and marks make no other seller. */
const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What people call a seller, where it is not its name here. */
const names: Readonly<Record<string, string>> = {
  alibaba: 'Aliyun',
  alibabacloud: 'Aliyun',
  amazon: 'AWS',
  amazonwebservices: 'AWS',
  cudo: 'Cudo Compute',
  datacrunch: 'Verda',
  do: 'DigitalOcean',
  gcp: 'Google Cloud',
  google: 'Google Cloud',
  googlecloudplatform: 'Google Cloud',
  lambdacloud: 'Lambda',
  lambdalabs: 'Lambda',
  latitude: 'Latitude.sh',
  microsoft: 'Azure',
  microsoftazure: 'Azure',
  oci: 'Oracle',
  oraclecloud: 'Oracle',
  tencentcloud: 'Tencent',
  together: 'Together AI',
  vast: 'Vast.ai',
  天翼云: 'CT Yun',
  华为云: 'Huawei Cloud',
  火山引擎: 'Volcengine',
  腾讯云: 'Tencent',
  阿里云: 'Aliyun',
}

const keyOf = (name: string): string => {
  const written = key(name)
  const meant = Object.hasOwn(names, written) ? names[written] : undefined
  return meant === undefined ? written : key(meant)
}

/** Whether a name, as people write it, is that of a seller. */
export const isSeller = (written: string, seller: string): boolean => keyOf(written) === key(seller)
