package app.contrail.settings;

import app.contrail.domain.ContestId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the user has chosen. Immutable; {@link SettingsStore} keeps it.
 *
 * @param charts how charts are looked at, by origin, a space and the contest's id; the one changed last comes last. Of
 *     more than {@link #MOST_CHARTS} only the last are kept
 * @param teams how the user looks at the contests of each service, by origin
 */
public record Settings(
        History history,
        SequencedMap<String, ChartView> charts,
        Polling polling,
        Appearance appearance,
        Privacy privacy,
        Alerts alerts,
        Accounts accounts,
        SequencedMap<String, TeamMemory> teams) {
    public static final int MOST_CHARTS = 500;

    /** What holds until something is chosen. */
    public static final Settings USUAL = new Settings(
            History.USUAL,
            new LinkedHashMap<>(),
            Polling.USUAL,
            Appearance.USUAL,
            Privacy.USUAL,
            Alerts.USUAL,
            Accounts.NONE,
            new LinkedHashMap<>());

    public Settings {
        LinkedHashMap<String, ChartView> kept = new LinkedHashMap<>();
        charts.entrySet().stream()
                .skip(Math.max(0, charts.size() - MOST_CHARTS))
                .forEach(chart -> kept.put(Unicode.of(chart.getKey()), chart.getValue()));
        charts = Collections.unmodifiableSequencedMap(kept);
        SequencedMap<String, TeamMemory> remembered = new LinkedHashMap<>(teams);
        remembered.values().removeIf(TeamMemory.NONE::equals);
        teams = Collections.unmodifiableSequencedMap(remembered);
    }

    /**
     * How long polls are kept in which detail.
     *
     * @param fullDays for so many days every poll, at least 1
     * @param hourlyDays up to this age, those that tell most of each hour; at least {@code fullDays}
     */
    public record History(int fullDays, int hourlyDays) {
        public static final History USUAL = new History(90, 365);

        /** @throws IllegalArgumentException if a number is too small */
        public History {
            if (fullDays < 1) {
                throw new IllegalArgumentException("fullDays is below 1: " + fullDays);
            }
            if (hourlyDays < fullDays) {
                throw new IllegalArgumentException("hourlyDays is below fullDays: " + hourlyDays);
            }
        }
    }

    public Settings withHistory(History other) {
        return new Settings(other, charts, polling, appearance, privacy, alerts, accounts, teams);
    }

    Settings withCharts(SequencedMap<String, ChartView> other) {
        return new Settings(history, other, polling, appearance, privacy, alerts, accounts, teams);
    }

    public Settings withPolling(Polling other) {
        return new Settings(history, charts, other, appearance, privacy, alerts, accounts, teams);
    }

    public Settings withAppearance(Appearance other) {
        return new Settings(history, charts, polling, other, privacy, alerts, accounts, teams);
    }

    public Settings withPrivacy(Privacy other) {
        return new Settings(history, charts, polling, appearance, other, alerts, accounts, teams);
    }

    public Settings withAlerts(Alerts other) {
        return new Settings(history, charts, polling, appearance, privacy, other, accounts, teams);
    }

    public Settings withAccounts(Accounts other) {
        return new Settings(history, charts, polling, appearance, privacy, alerts, other, teams);
    }

    /** @param origin scheme, host and port of the service, such as {@code https://blitzrocket.com} */
    public TeamMemory team(String origin) {
        return teams.getOrDefault(origin, TeamMemory.NONE);
    }

    /** These settings with another look at the contests of one service. */
    public Settings withTeam(String origin, TeamMemory team) {
        SequencedMap<String, TeamMemory> changed = new LinkedHashMap<>(teams);
        changed.put(origin, team);
        return new Settings(history, charts, polling, appearance, privacy, alerts, accounts, changed);
    }

    /**
     * How the chart of this contest was looked at last; null if that is not known.
     *
     * @param origin scheme, host and port of the service, such as {@code https://blitzrocket.com}
     */
    public @Nullable ChartView chart(String origin, ContestId contest) {
        return charts.get(key(origin, contest));
    }

    /** These settings with another look at one contest's chart, which counts as the one changed last. */
    public Settings withChart(String origin, ContestId contest, ChartView view) {
        String key = key(origin, contest);
        if (view.equals(charts.get(key))) {
            return this;
        }
        SequencedMap<String, ChartView> changed = new LinkedHashMap<>(charts);
        changed.putLast(key, view);
        return withCharts(changed);
    }

    /** No origin holds a space, so no two contests share a key. */
    private static String key(String origin, ContestId contest) {
        return Unicode.of(origin + " " + contest.value());
    }
}
