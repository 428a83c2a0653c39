package org.hanoigraph.serve;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers again, before any servlet is asked, what was answered with 304 before: a release does not change, so the
 * same conditional request has the same answer as long as the release is served. This is most of what caches ask. It
 * never waits, so it runs on the thread that reads the requests, without waking another; every other request, which may
 * wait, is handed to a thread of the pool.
 */
final class UnchangedHandler extends Handler.Wrapper {
    /** What an answer may depend on, beside the address. */
    private static final Set<HttpHeader> DECIDING = EnumSet.of(
            HttpHeader.IF_NONE_MATCH, HttpHeader.ACCEPT, HttpHeader.ACCEPT_LANGUAGE, HttpHeader.ACCEPT_ENCODING);

    /** What an answer without a body has to say (RFC 9110, section 15.4.5), and to whom. */
    private static final Set<HttpHeader> SAID = EnumSet.of(
            HttpHeader.ETAG,
            HttpHeader.CACHE_CONTROL,
            HttpHeader.VARY,
            HttpHeader.CONTENT_LOCATION,
            HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN,
            HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS);

    private final Releases releases;

    UnchangedHandler(Releases releases) {
        this.releases = releases;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!isConditional(request)) {
            answer(request, response, callback);
            return true;
        }
        String key = key(request);
        HttpFields known = releases.current().unchanged().get(key);
        if (known == null) {
            answer(request, response, Callback.from(() -> remember(request, response, key), callback));
            return true;
        }
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        response.getHeaders().add(known);
        callback.succeeded();
        return true;
    }

    private void answer(Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable problem) { // as Jetty does with those of its own threads
                Response.writeError(request, response, callback, problem);
            }
        });
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private static boolean isConditional(Request request) {
        String method = request.getMethod();
        return (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method))
                && request.getHeaders().contains(HttpHeader.IF_NONE_MATCH);
    }

    /** For the release that gave the answer, which need not be the current one any more. */
    private static void remember(Request request, Response response, String key) {
        if (response.getStatus() == HttpStatus.NOT_MODIFIED_304
                && request.getAttribute(LeaseFilter.RELEASE) instanceof Release release) {
            HttpFields.Mutable said = HttpFields.build();
            response.getHeaders().stream()
                    .filter(field -> field.getHeader() != null && SAID.contains(field.getHeader()))
                    .forEach(said::add);
            release.unchanged().put(key, said.asImmutable());
        }
    }

    /** Another one for every request that may be answered otherwise. */
    private static String key(Request request) {
        StringBuilder key = new StringBuilder(256).append(request.getHttpURI().asString());
        for (HttpField field : request.getHeaders()) {
            if (field.getHeader() != null && DECIDING.contains(field.getHeader())) {
                key.append('\n').append(field.getHeader()).append(' ').append(field.getValue());
            }
        }
        return key.toString();
    }
}
