package org.hanoigraph.serve.page;

import java.util.Collection;

/** All questions, each with its parameters to try it out. */
public record QuestionsPage(Collection<Question> questions) {
    public static String html(View view, Questions questions) {
        return Templates.fill(
                "questions",
                view.published("/queries", view.words().say("queries.title")),
                new QuestionsPage(questions.all()));
    }
}
