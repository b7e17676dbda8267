import { createApp } from '../http/app.ts'
import { pages } from '../page/routes.ts'
import { utcClock } from './clock.ts'

/** Workers entry: files in `public/` are served by the platform before this is asked. */
export default createApp(pages, utcClock)
