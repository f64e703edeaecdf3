import { giftOf } from '../exchange/gift'
import { qtiPackage } from '../exchange/qti'
import { quizFileOf, readQuizFile } from '../exchange/quiz-file'
import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function quizRouter({ quizzes }: Parts) {
  const {
    build,
    available,
    frameworks,
    start,
    list,
    open,
    respond,
    mark,
    overrule,
    markEssay,
    goTo,
    handIn,
    gift,
    qti,
    toFile,
    openFile,
    remove,
  } = contractWithPlainErrors.quiz
  return {
    build: build.handler(({ input }) => quizzes().build(input.blueprint, input.seed)),
    available: available.handler(({ input }) => ({ questions: quizzes().available(input) })),
    frameworks: frameworks.handler(() => quizzes().frameworks()),
    start: start.handler(({ input }) => quizzes().start(input.name, input.blueprint, input.seed)),
    list: list.handler(() => quizzes().list()),
    open: open.handler(({ input }) => quizzes().open(input.id)),
    respond: respond.handler(({ input: { id, ...answer } }) => quizzes().respond(id, answer)),
    mark: mark.handler(({ input }) => quizzes().mark(input.id, input.question, input.marked)),
    overrule: overrule.handler(({ input }) => quizzes().overrule(input.id, input.question, input.right)),
    markEssay: markEssay.handler(({ input }) => quizzes().markEssay(input.id, input.question, input.points)),
    goTo: goTo.handler(({ input }) => quizzes().goTo(input.id, input)),
    handIn: handIn.handler(({ input }) => quizzes().handIn(input.id, input.millis)),
    gift: gift.handler(({ input }) => ({ text: giftOf(input.name, input.questions) })),
    qti: qti.handler(({ input }) => new Blob([qtiPackage(input.name, input.questions).slice()], { type: 'application/zip' })),
    toFile: toFile.handler(({ input }) => ({ text: quizFileOf(input.name, input.author, input.rules, input.questions) })),
    openFile: openFile.handler(({ input }) => quizzes().open(quizzes().begin(readQuizFile(input.text)))),
    remove: remove.handler(({ input }) => quizzes().remove(input.id)),
  }
}
