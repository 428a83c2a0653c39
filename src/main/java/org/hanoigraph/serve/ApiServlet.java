package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.hanoigraph.serve.page.AnswerPage;
import org.hanoigraph.serve.page.BadParameterException;
import org.hanoigraph.serve.page.Links;
import org.hanoigraph.serve.page.Question;
import org.hanoigraph.serve.page.Question.Answered;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /api/<name>}: the answer to a question as JSON, CSV or a page. */
final class ApiServlet extends ReadServlet {
    private static final List<String> OF_ALL_PAGES = List.of("lang");

    private final transient Site site;
    private final transient Questions questions;

    ApiServlet(Site site, Questions questions) {
        this.site = site;
        this.questions = questions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path(request);
        Optional<TableFormat> suffix = TableFormat.ofPath(name);
        Optional<Question> question = questions.named(suffix.map(format ->
                        name.substring(0, name.length() - format.suffix().length()))
                .orElse(name));
        if (question.isEmpty()) {
            Missing.answer(request, response, site);
            return;
        }
        Optional<TableFormat> format = suffix.or(() ->
                Negotiation.choose(String.join(",", Collections.list(request.getHeaders("Accept"))), TableFormat.ALL));
        View view = Visit.view(request, site);
        String vary = suffix.isPresent() ? "" : "Accept";
        if (format.isEmpty() || format.get() == TableFormat.HTML) {
            vary = String.join(", ", List.of(vary, Visit.vary(view))).replaceAll("^, |, $", "");
        }
        if (format.isEmpty()) {
            response.setHeader("Vary", vary);
            refuse(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "This answer is there as application/json (.json), text/csv (.csv), text/html (.html)");
            return;
        }
        try {
            answer(request, response, new Asked(question.get(), format.get(), view, vary));
        } catch (BadParameterException e) {
            problem(response, HttpServletResponse.SC_BAD_REQUEST, question.get(), format.get(), view, request, e);
        } catch (QueryCancelledException e) {
            response.setHeader("Retry-After", "60");
            problem(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    question.get(),
                    format.get(),
                    view,
                    request,
                    new IOException(view.words().say("queries.late"), e));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Asked asked)
            throws IOException, BadParameterException {
        Map<String, List<String>> given = given(request);
        String query = asked.question.with(given, site.iris());
        Release release = LeaseFilter.release(request);
        String tag = release.tag(
                site, query, asked.format.suffix(), asked.view.words().tag(), asked.view.chosen());
        if (asked.format == TableFormat.HTML) {
            response.setHeader("Content-Language", asked.view.words().tag());
        }
        Answer.send(request, response, tag, asked.vary, () -> {
            Answered answered = Txn.calculateRead(release.data(), () -> Question.ask(query, release.data()));
            return Optional.of(
                    asked.format == TableFormat.HTML
                            ? page(asked, given, query, answered)
                            : table(asked.format, answered));
        });
    }

    private static Representation page(Asked asked, Map<String, List<String>> given, String query, Answered answered) {
        String parameters = parameters(given);
        return Representation.text(
                asked.format.contentType(),
                AnswerPage.html(
                        asked.view,
                        "/api/" + asked.question.name() + asked.format.suffix() + parameters,
                        asked.question,
                        given,
                        query,
                        parameters,
                        answered));
    }

    private static Representation table(TableFormat format, Answered answered) {
        Lang lang = format == TableFormat.CSV ? ResultSetLang.RS_CSV : ResultSetLang.RS_JSON;
        RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(
                out,
                RowSetStream.create(
                        Var.varList(answered.variables()), answered.rows().iterator()),
                Context.emptyContext());
        return new Representation(format.contentType(), out.toByteArray());
    }

    private void problem(
            HttpServletResponse response,
            int status,
            Question question,
            TableFormat format,
            View view,
            HttpServletRequest request,
            Exception problem)
            throws IOException {
        String message = String.valueOf(problem.getMessage());
        if (format == TableFormat.HTML) {
            response.setStatus(status);
            String page = AnswerPage.problem(
                    view, "/api/" + question.name() + format.suffix(), question, given(request), message);
            send(response, format.contentType(), page.getBytes(StandardCharsets.UTF_8));
        } else {
            refuse(response, status, message);
        }
    }

    /** The parameters of the question; a field of a form that was left empty is not given. */
    private static Map<String, List<String>> given(HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> filled = List.of(values).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!filled.isEmpty() && !OF_ALL_PAGES.contains(name)) {
                given.put(name, filled);
            }
        });
        return given;
    }

    private static String parameters(Map<String, List<String>> given) {
        StringBuilder out = new StringBuilder();
        given.forEach((name, values) -> values.forEach(value -> out.append(out.length() == 0 ? '?' : '&')
                .append(Links.encode(name))
                .append('=')
                .append(Links.encode(value))));
        return out.toString();
    }

    private record Asked(Question question, TableFormat format, View view, String vary) {}
}
