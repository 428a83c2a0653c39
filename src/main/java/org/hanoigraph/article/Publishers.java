package org.hanoigraph.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Newspapers, broadcasters and agencies: found by their addresses, and by their names in credits. */
public final class Publishers {
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

    /** The section on addresses of which no organization is known. */
    private static final String DOMAINS = "domains";

    private final Folding folding;

    /** By the last part of an address: the language of what is published there. */
    private final Map<String, String> languages = new HashMap<>();

    private final Map<String, Host> hosts = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> misread = new HashMap<>();
    private final Map<String, String> englishNames = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> offices = new HashSet<>();

    Publishers(Path path, Folding folding) throws IOException {
        this.folding = folding;
        DataFile file = DataFile.read(path);
        for (String organization : file.keys()) {
            if (organization.equals(DOMAINS)) {
                JsonNode domains = file.section(DOMAINS);
                for (String domain : domains.propertyNames()) {
                    languages.put(domain, file.text(domains.get(domain), DOMAINS + "." + domain));
                }
                continue;
            }
            JsonNode section = file.section(organization);
            DataFile.known(
                    file,
                    section,
                    organization + ".",
                    List.of("name", "country", "hosts", "office", "names", "misread"));
            englishNames.put(organization, file.text(section.get("name"), organization + ".name"));
            if (section.has("country")) {
                countries.put(organization, file.text(section.get("country"), organization + ".country"));
            }
            if (section.path("office").asBoolean(false)) {
                offices.add(organization);
            }
            JsonNode hostList = section.get("hosts");
            for (String host : hostList == null ? List.<String>of() : hostList.propertyNames()) {
                String language = file.text(hostList.get(host), organization + ".hosts." + host);
                put(hosts, host, new Host(organization, language), file, organization);
            }
            for (String name : file.texts(section.get("names"), organization + ".names")) {
                String folded = folding.fold(name);
                if (!organization.equals(byName.get(folded))) {
                    put(byName, folded, organization, file, organization);
                }
            }
            for (String name : file.texts(section.get("misread"), organization + ".misread")) {
                misread.put(folding.fold(name), organization);
            }
        }
    }

    private static <T> void put(Map<String, T> map, String key, T value, DataFile file, String organization)
            throws IOException {
        if (map.put(key, value) != null) {
            throw file.fault(organization, "names and hosts of its own, but '" + key + "' stands twice in the file");
        }
    }

    /** An organization of this list as a publisher, and where the article tells. */
    Publisher publisher(String organization, int start, int end) {
        return new Publisher(organization, englishNames.getOrDefault(organization, organization), start, end);
    }

    /** Id of the organization that publishes at this host, or null. */
    public @Nullable String organizationAt(String host) {
        Host found = host(host);
        return found == null ? null : found.organization;
    }

    /** Id of the organization of this name in a credit or source line, or null. */
    public @Nullable String organizationNamed(String name) {
        return byName.get(folding.fold(name).strip());
    }

    /** The usual English name of an organization of this list, or null. */
    public @Nullable String englishName(String organization) {
        return englishNames.get(organization);
    }

    /** Whether reports come from an organization, as they do from agencies and newspapers but not from ministries. */
    boolean isPress(@Nullable String organization) {
        return organization != null && !offices.contains(organization);
    }

    /** Whether an organization publishes in a language, at one of its addresses. */
    boolean writesIn(@Nullable String organization, String language) {
        return hosts.values().stream()
                .anyMatch(host -> host.organization.equals(organization) && host.language.equals(language));
    }

    /** ISO code of the country for which an organization writes, or else that of the host's domain; null if neither tells. */
    @Nullable
    String countryOf(@Nullable String organization, @Nullable String host) {
        String known = countries.get(String.valueOf(organization));
        if (known != null || host == null) {
            return known;
        }
        String domain = domain(host).toUpperCase(Locale.ROOT);
        return ISO_COUNTRIES.contains(domain) ? domain : null;
    }

    /** What a credit calls an organization after a bad translation, where the credit names another organization too. */
    @Nullable
    String misreadName(String name) {
        return misread.get(folding.fold(name).strip());
    }

    /** In what language the page at this address is written, as far as the address tells; else null. */
    @Nullable
    String languageAt(String address) {
        String host = hostOf(address);
        if (host == null) {
            return null;
        }
        String first = host.substring(0, host.indexOf('.'));
        if (ISO_LANGUAGES.contains(first) && host.indexOf('.') != host.lastIndexOf('.')) {
            return first;
        }
        String[] folders = address.substring(hostStart(address)).split("/", 3);
        String folder = folders.length > 2 ? folders[1].split("-", 2)[0] : "";
        if (ISO_LANGUAGES.contains(folder)) {
            return folder;
        }
        Host known = host(host);
        return known == null ? languages.get(domain(host)) : known.language;
    }

    private static String domain(String host) {
        return host.substring(host.lastIndexOf('.') + 1);
    }

    /** Host of an address, in lower case and without {@code www.}; null where there is none. */
    static @Nullable String hostOf(String address) {
        int start = hostStart(address);
        int end = start;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(start, end).toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring("www.".length()) : host;
        return bare.indexOf('.') > 0 && bare.chars().noneMatch(Character::isWhitespace) ? bare : null;
    }

    private static int hostStart(String address) {
        int scheme = address.indexOf("://");
        return scheme < 0 ? 0 : scheme + "://".length();
    }

    private @Nullable Host host(String host) {
        String name = host;
        while (true) {
            Host found = hosts.get(name);
            int dot = name.indexOf('.');
            if (found != null || dot < 0) {
                return found;
            }
            name = name.substring(dot + 1);
        }
    }

    private record Host(String organization, String language) {}
}
