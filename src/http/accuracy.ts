import { Hono } from 'hono'
import * as v from 'valibot'
import { accuracyTables } from '../presets/accuracy.ts'
import { AccuracyTables } from '../presets/accuracy-schema.ts'
import { accuracyTexts } from '../words/openapi/schemas.ts'
import { noQuery } from './presets.ts'

/** The answer of `GET /accuracy.json`. */
export const AccuracyAnswer = v.pipe(AccuracyTables, v.description(accuracyTexts.accuracy))

/** How far predictions lie from measurements. */
export const accuracy = () => new Hono().get('/', noQuery, (c) => c.json(accuracyTables()))
