'use client';

import { toast, useAuth, useDocumentInfo, useForm, useFormModified, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { type Action, actionsOf, type Call, callOf, cancelCall } from '@/lib/newsroom/desk/actions';
import { type Course, courseModel } from '@/lib/newsroom/desk/course-model';
import { sayIn } from '@/lib/newsroom/desk/words';
import { ArticleFacts } from './article-facts';
import { ArticleReads } from './article-reads';
import { ArticleStep } from './article-step';
import { ArticleTelling } from './article-telling';
import { callDesk } from './desk-call';
import { DeskState } from './desk-state';
import { NotesThread } from './notes-thread';
import './article-panel.css';

const changed = z.object({ doc: z.looseObject({ id: z.number() }) });

/** In the form of a story: where the story stands, what may be done with it now, and what was said about it. */
export function ArticlePanel() {
  const { i18n } = useTranslation();
  const say = sayIn(i18n.language);
  const { id, isTrashed, lastUpdateTime } = useDocumentInfo();
  const article = typeof id === 'number' ? id : undefined;
  const { user } = useAuth();
  const { course, reload } = useCourse(article);
  const carryOut = useSteps(article, reload);
  const [open, setOpen] = useState<Action>();
  const [busy, setBusy] = useState(false);
  const [notesFrom, setNotesFrom] = useState(0);

  if (article === undefined || course === undefined) return null;

  const run = async (call: Call) => {
    setBusy(true);
    const done = await carryOut(call);
    setBusy(false);
    if (!done) return;
    setOpen(undefined);
    setNotesFrom((count) => count + 1);
    // The button that was pressed is gone; whoever works by keyboard goes on from the new state.
    requestAnimationFrame(() => document.getElementById('article-panel-state')?.focus());
  };

  return (
    <section className="article-panel" aria-label={say('Công đoạn của bài', 'Course of the story')}>
      <p className="article-panel-state" id="article-panel-state" role="status" tabIndex={-1}>
        <DeskState state={course.state} say={say} />
      </p>
      <ArticleFacts
        course={course}
        busy={busy}
        onCancel={(appointment) => run(cancelCall(appointment))}
        say={say}
      />
      {!isTrashed && (
        <div className="article-panel-steps">
          {actionsOf(course, new Date()).map((action) => (
            <ArticleStep
              key={action}
              action={action}
              open={open === action}
              busy={busy}
              timeZone={course.timeZone}
              onOpen={() => setOpen(action)}
              onClose={() => setOpen(undefined)}
              onDo={(given) => run(callOf(action, article, given))}
              say={say}
            />
          ))}
        </div>
      )}
      {user?.role !== 'reporter' && (
        <ArticleTelling
          article={article}
          language={i18n.language}
          timeZone={course.timeZone}
          since={`${course.state} ${lastUpdateTime}`}
          say={say}
        />
      )}
      {course.discusses && (
        <ArticleReads
          key={article}
          article={article}
          language={i18n.language}
          timeZone={course.timeZone}
          say={say}
        />
      )}
      {course.discusses && (
        <NotesThread
          key={notesFrom}
          article={article}
          language={i18n.language}
          timeZone={course.timeZone}
          say={say}
        />
      )}
    </section>
  );
}

/** The course of the story, read anew after every save and when the window is looked at again. */
function useCourse(article: number | undefined): { course: Course | undefined; reload: () => Promise<void> } {
  const { i18n } = useTranslation();
  const { hasPublishedDoc, lastUpdateTime } = useDocumentInfo();
  const [course, setCourse] = useState<Course>();
  const reload = useCallback(async () => {
    if (article === undefined) return;
    const answer = await callDesk({ method: 'GET', path: `articles/${article}/course` }, i18n.language);
    if (answer.ok) setCourse(courseModel.parse(answer.json));
  }, [article, i18n.language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save or a publication makes the course another
  useEffect(() => {
    void reload();
  }, [reload, lastUpdateTime, hasPublishedDoc]);
  useEffect(() => {
    const look = () => void reload();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [reload]);
  return { course, reload };
}

/** Carries out a step: what is typed is saved first, and the form then shows what the server made of it. */
function useSteps(article: number | undefined, reload: () => Promise<void>) {
  const { i18n } = useTranslation();
  const say = sayIn(i18n.language);
  const { reset, submit } = useForm();
  const modified = useFormModified();
  const { getDocPermissions, incrementVersionCount, setHasPublishedDoc, setUnpublishedVersionCount } =
    useDocumentInfo();

  const saved = async () => {
    if (!modified) return true;
    const result = await submit({
      action: `/api/articles/${article}?draft=true&depth=0`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    });
    return result?.res?.ok === true;
  };

  return async (call: Call): Promise<boolean> => {
    // The form itself says why a draft cannot be saved.
    if (!(await saved())) return false;
    const answer = await callDesk(call, i18n.language);
    if (!answer.ok) {
      toast.error(answer.message);
      await reload();
      return false;
    }
    toast.success(say('Đã xong.', 'Done.'));
    if (call.path.startsWith('articles/')) {
      const { doc } = changed.parse(answer.json);
      if (call.body?._status === 'draft') {
        setHasPublishedDoc(false);
        setUnpublishedVersionCount(1);
      }
      incrementVersionCount();
      await reset(doc);
      await getDocPermissions(doc);
    }
    await reload();
    return true;
  };
}
