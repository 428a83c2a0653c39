package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.hanoigraph.serve.page.Question.Answered;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question as a table.
 *
 * @param asked the parameters as they were given
 * @param query as it was asked
 * @param parameters of the address, to be added to that of another format; with the question mark, or empty
 * @param variables the columns
 * @param rows as many as are shown; an empty cell is null
 * @param size how many there are
 * @param problem why there is no answer; empty if there is one
 */
public record AnswerPage(
        Question question,
        Map<String, List<String>> asked,
        String query,
        String parameters,
        List<String> variables,
        List<List<@Nullable Ref>> rows,
        int size,
        String problem) {
    private static final int MOST = 300;

    /** What the form shows for a parameter. */
    public String value(Question.Parameter parameter) {
        return String.join(" ", asked.getOrDefault(parameter.name(), List.of()));
    }

    /**
     * The page.
     *
     * @param path of the page, with its parameters but without the language
     */
    public static String html(
            View view,
            String path,
            Question question,
            Map<String, List<String>> asked,
            String query,
            String parameters,
            Answered answered) {
        return Txn.calculateRead(view.data(), () -> {
            Values values = view.values();
            AnswerPage page = new AnswerPage(
                    question,
                    asked,
                    query,
                    parameters,
                    answered.variables(),
                    answered.rows().stream()
                            .limit(MOST)
                            .map(row -> cells(row, answered.variables(), values))
                            .toList(),
                    answered.rows().size(),
                    "");
            return Templates.fill("answer", view.frame(path, question.title(), ""), page);
        });
    }

    /** The page that says why a question cannot be answered so. */
    public static String problem(
            View view, String path, Question question, Map<String, List<String>> asked, String problem) {
        AnswerPage page = new AnswerPage(question, asked, question.text(), "", List.of(), List.of(), 0, problem);
        return Templates.fill("answer", view.frame(path, question.title(), ""), page);
    }

    private static List<@Nullable Ref> cells(Binding row, List<String> variables, Values values) {
        List<@Nullable Ref> cells = new ArrayList<>();
        for (String variable : variables) {
            Node value = Answered.value(row, variable);
            cells.add(value == null ? null : values.ref(value));
        }
        return cells;
    }
}
