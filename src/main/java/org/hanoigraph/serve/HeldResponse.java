package org.hanoigraph.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/**
 * Holds an answer back until it is known whether it is whole: a query can fail or run out of time in the middle of its
 * results. An answer that grows long is let go as it comes.
 */
final class HeldResponse extends CountedResponse {
    private static final int MOST = 256 * 1024;

    private final HttpServletResponse response;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(4 * 1024);
    private boolean holding = true;

    HeldResponse(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    /** Whether all of it is still here, and no error. */
    boolean isWhole() {
        return holding && held.size() > 0 && response.getStatus() == SC_OK && !response.isCommitted();
    }

    /** Sends what is held, and all that comes from now on. */
    void release() throws IOException {
        if (holding) {
            holding = false;
            if (held.size() > 0) {
                held.writeTo(response.getOutputStream());
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Stream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holding) {
            response.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        response.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        response.reset();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        held.reset();
        response.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        held.reset();
        response.sendError(status);
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (holding && held.size() + length <= MOST) {
                held.write(bytes, from, length);
            } else {
                release();
                response.getOutputStream().write(bytes, from, length);
            }
        }

        /** The stream of the servlet library knows Latin letters only. */
        @Override
        public void print(String text) throws IOException {
            write(text.getBytes(Charset.forName(getCharacterEncoding())));
        }

        @Override
        public void flush() throws IOException {
            if (!holding) {
                response.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("results are not written asynchronously");
        }
    }
}
