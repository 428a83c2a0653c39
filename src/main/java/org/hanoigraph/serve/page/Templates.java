package org.hanoigraph.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the templates of {@code src/main/jte}, which are compiled with the program. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /**
     * The filled template.
     *
     * @param name of the template, without its ending
     */
    public static String fill(String name, Frame frame, Object page) {
        StringOutput out = new StringOutput(16 * 1024);
        ENGINE.render(name + ".jte", Map.of("frame", frame, "page", page), out);
        return out.toString();
    }
}
