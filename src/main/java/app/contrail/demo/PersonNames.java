package app.contrail.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invented people from many places. Addresses are at the domains reserved for examples, phone numbers at theirs. */
final class PersonNames {
    // A name in another script is followed by how its owner writes it in an address.
    private static final String[][] FIRST = {
        {"Olivia", "James", "Grace", "Ethan", "Hannah", "Callum", "Ruby", "Owen"},
        {"Sofía", "Mateo", "Lucía", "Andrés", "Inés", "Joaquín", "Paula", "Íñigo"},
        {"Léa", "Hugo", "Chloé", "Théo", "Zoé", "François", "Anaïs", "Rémi"},
        {"Jana", "Jürgen", "Mia", "Björn", "Lena", "Søren", "Freja", "Åsa"},
        {"Amina", "Kwame", "Ngozi", "Tunde", "Zanele", "Sipho", "Adaeze", "Kofi"},
        {"Priya", "Arjun", "Ananya", "Rohan", "Meera", "Vikram", "Isha", "Dev"},
        {"Hana", "Ren", "Minjun", "Seo-yeon", "Linh", "Wei", "Mei", "Haruto"},
        {"Zofia", "Łukasz", "Elif", "Emre", "Anastasia", "Dmitri", "Ioana", "Ștefan"},
        {"مريم|maryam", "عمر|omar", "ليان|layan", "يوسف|yousef", "نور|nour", "كريم|karim", "سارة|sara", "حسن|hasan"},
    };
    private static final String[][] LAST = {
        {"Walker", "O'Connor", "Hughes", "Bennett", "Clarke", "D'Arcy", "Murray", "Fraser"},
        {"García", "Fernández", "Núñez", "Romero", "Ibáñez", "Castillo", "Peña", "Vidal"},
        {"Lefèvre", "Moreau", "Girard", "Dubois", "L'Hermitte", "Benoît", "Fontaine", "Roux"},
        {"Müller", "Schäfer", "Lindqvist", "Sørensen", "Vogel", "Öberg", "Weiß", "Nygård"},
        {"Okafor", "Mensah", "Dlamini", "Adeyemi", "Nkosi", "Balogun", "Osei", "Eze"},
        {"Sharma", "Patel", "Iyer", "Nair", "Reddy", "Kapoor", "Bose", "Menon"},
        {"Tanaka", "Kim", "Nguyen", "Chen", "Sato", "Park", "Lin", "Mori"},
        {"Kowalska", "Yılmaz", "Popescu", "Nowak", "Demir", "Ivanova", "Wójcik", "Țepeș"},
        {
            "حداد|haddad",
            "النجار|najjar",
            "فارس|fares",
            "خليل|khalil",
            "زيدان|zidan",
            "منصور|mansour",
            "عبد|abed",
            "صالح|saleh"
        },
    };
    private static final String[] NICKNAMES = {
        "sunny.fox", "trailrunner", "coffee.and.maps", "quietstorm", "plumtree", "night.owl", "pixelbaker", "wildmint"
    };
    private static final String[] DOMAINS = {"example.com", "example.org", "example.net"};

    /** The people who lead each contest, being a team's most faithful: all sorts of names that a table must take. */
    static final List<Person> RIVALS = List.of(
            new Person("Amara Okafor", "amara.okafor@example.com", null),
            new Person("ليلى حداد", "layla.haddad@example.org", null),
            new Person("Siobhán O'Brien", "siobhan.obrien@example.net", null),
            new Person(null, "moonlit.harbour@example.com", null),
            new Person("Mateus Coimbra", "mateus.coimbra@example.org", null));

    /** Who comes late and overtakes. */
    static final Person CLIMBER = new Person("Yuki Tanaka", "yuki.tanaka@example.com", null);

    private final long seed;
    private final int contest;

    PersonNames(long seed, int contest) {
        this.seed = seed;
        this.contest = contest;
    }

    /** Who somebody is; at least one of e-mail and phone is there. */
    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** The person behind an ordinary entry. */
    Person person(int number) {
        SplittableRandom dice = Dice.at(seed, Dice.For.NAME, contest, number);
        int place = placeOf(dice.nextDouble());
        String first = FIRST[place][dice.nextInt(FIRST[place].length)];
        String last = LAST[place][dice.nextInt(LAST[place].length)];
        boolean nameless = dice.nextDouble() < 0.04;
        double reach = dice.nextDouble();
        String domain = DOMAINS[dice.nextInt(DOMAINS.length)];
        String phone = phone(dice);
        String nickname = NICKNAMES[dice.nextInt(NICKNAMES.length)];
        // The number keeps two people of one name apart.
        String localPart = (nameless ? nickname : latin(first) + "." + latin(last)) + number;
        String name = nameless ? null : script(first) + " " + script(last);
        return new Person(
                name, reach < 0.012 ? null : localPart + "@" + domain, reach < 0.012 || reach > 0.88 ? phone : null);
    }

    /** Somebody who left a number and nothing else. */
    Person byPhone(int number) {
        return new Person(null, null, phone(Dice.at(seed, Dice.For.NAME, contest, number)));
    }

    private static String phone(SplittableRandom dice) {
        int line = dice.nextInt(100);
        return "+1 202-555-01" + (line < 10 ? "0" : "") + line;
    }

    private static int placeOf(double luck) {
        // The last place writes from right to left and is rarer, so that a list mixes scripts without being a puzzle.
        return luck < 0.03 ? FIRST.length - 1 : (int) ((luck - 0.03) / 0.97 * (FIRST.length - 1));
    }

    private static String script(String name) {
        int bar = name.indexOf('|');
        return bar < 0 ? name : name.substring(0, bar);
    }

    private static String latin(String name) {
        String spoken = name.substring(name.indexOf('|') + 1)
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("ı", "i");
        return Normalizer.normalize(spoken, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
