package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "The ministry", after "the ministry of that country"; else that of the country in which the article is at home, or where nothing
 * tells of that, most press of the language.
 */
final class Bodies {
    private final Map<String, String> last = new HashMap<>();
    private final @Nullable Referent home;
    private final Lexicon lexicon;
    private final Labels labels;

    /** For which country known persons act. */
    private final Map<String, String> homes;

    /** Whether the article has told of a body of another country; whose a bare one is, is then unsure. */
    private boolean abroad;

    /** @param home ISO code of the country for whose readers the article is written, or null */
    Bodies(@Nullable String home, Lexicon lexicon, Labels labels, Map<String, String> homes) {
        this.lexicon = lexicon;
        this.homes = homes;
        String country = home == null ? lexicon.usualHome() : home;
        this.home = country == null ? null : Referent.entity(Type.COUNTRY.prefix() + country);
        this.labels = labels;
    }

    void resolve(Sentence sentence) {
        if (!sentence.types().has(Type.BODY)) {
            return;
        }
        List<Found> resolved = new ArrayList<>();
        for (Found found : sentence.mentions()) {
            if (found.referent().type() == Type.BODY) {
                String body = found.referent().value();
                Found organization = organizationAround(sentence, found);
                if (organization != null) {
                    String id = organization.referent().value();
                    last.put(body, id);
                    abroad |= !id.equals(idAtHome(body));
                    continue;
                }
                String id = last.containsKey(body) ? last.get(body) : atHome(sentence, body);
                if (id != null) {
                    resolved.add(sentence.found(Referent.entity(id), found.kind(), found.first(), found.end()));
                }
            }
        }
        resolved.forEach(sentence::add);
    }

    /** The body of the home country, where nothing tells of another country. */
    private @Nullable String atHome(Sentence sentence, String body) {
        boolean elsewhere = abroad
                || sentence.mentions().stream()
                        .map(Found::referent)
                        .anyMatch(referent -> isOfAnother(
                                referent.type() == Type.COUNTRY ? referent.value() : homes.get(referent.value())));
        return elsewhere ? null : idAtHome(body);
    }

    private boolean isOfAnother(@Nullable String country) {
        return country != null && home != null && !country.equals(home.value());
    }

    private @Nullable String idAtHome(String body) {
        String template = lexicon.bodyOfHome();
        if (home == null || template == null) {
            return null;
        }
        String label = template.replace("$B", body).replace("$C", labels.of(home.value()));
        String id = lexicon.idOf(Type.ORGANIZATION, label);
        labels.meet(id, label);
        return id;
    }

    private static @Nullable Found organizationAround(Sentence sentence, Found body) {
        return sentence.mentions().stream()
                .filter(found -> found.referent().type() == Type.ORGANIZATION
                        && found.first() <= body.first()
                        && body.end() <= found.end())
                .findFirst()
                .orElse(null);
    }
}
