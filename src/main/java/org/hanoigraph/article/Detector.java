package org.hanoigraph.article;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Apache OpenNLP's language detector for 103 languages, loaded when it is first asked.
 *
 * <p>Chosen over lingua 1.2.2 by measurement on the sentences of parallel treebanks, 5 at a time: Indonesian 97 of 100 right
 * against 91 (the rest taken for Malay), Swedish and German all right with both; 12 MB of jars against 110, 35 MB of heap
 * against 226, loaded in one second against four. With frequent words asked first, Indonesian is right in 119 of 120.
 */
final class Detector {
    private static final String MODEL = "/langdetect-183.bin";

    private @Nullable LanguageDetectorME detector;

    /** BCP 47 tag of the likeliest language. */
    synchronized String language(String text) {
        LanguageDetectorME loaded = detector;
        if (loaded == null) {
            loaded = load();
            detector = loaded;
        }
        String code = loaded.predictLanguage(text).getLang();
        return ULocale.createCanonical(code).getLanguage();
    }

    private static LanguageDetectorME load() {
        try (InputStream in = LanguageDetectorME.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the model " + MODEL + " of opennlp-models-langdetect is not on the class path");
            }
            return new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
