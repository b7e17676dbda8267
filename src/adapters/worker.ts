import { pages } from '../page/routes.ts'
import { createApp } from '../service/app.ts'

/** Workers entry: files in `public/` are served by the platform before this is asked. */
export default createApp(pages())
