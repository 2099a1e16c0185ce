package app.contrail;

import app.contrail.charts.ChartRange;
import app.contrail.domain.Analytics;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.domain.Note;
import app.contrail.domain.Outcome;
import app.contrail.domain.PollResult;
import app.contrail.roster.RosterProgress;
import app.contrail.settings.Account;
import app.contrail.settings.Account.KeyPlace;
import app.contrail.settings.Appearance;
import app.contrail.settings.Appearance.Look;
import app.contrail.testing.Answer;
import app.contrail.testing.DashboardRig;
import app.contrail.testing.Fx;
import app.contrail.testing.Route;
import app.contrail.testing.SampleContests;
import app.contrail.ui.accounts.AccountTexts;
import app.contrail.ui.accounts.AccountsModel;
import app.contrail.ui.accounts.CurrentAccount;
import app.contrail.ui.accounts.GivenAccount;
import app.contrail.ui.chart.ChartModel;
import app.contrail.ui.chart.NotesModel;
import app.contrail.ui.common.Theme;
import app.contrail.ui.common.Wording;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.export.ExportNewsTexts;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.export.SaveTrouble;
import app.contrail.ui.notice.NoticeTexts;
import app.contrail.ui.shell.ShellModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Draws every state of the dashboard in both looks and two sizes, to be looked at. Not a test; run it by
 * {@code packaging/pictures --states}.
 */
public final class StatePictures {
    private static final int[][] SIZES = {{1280, 800}, {1000, 700}};

    private static final int EARLIER_VIEWS = 330;
    private static final int EARLIER_ENTRIES = 274;

    private StatePictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, Consumer<DashboardRig>> state : states().entrySet()) {
            if (arguments.length > 1 && !state.getKey().startsWith(arguments[1])) {
                continue;
            }
            for (int[] size : SIZES) {
                try (DashboardRig rig = new DashboardRig(size[0], size[1])) {
                    state.getValue().accept(rig);
                    for (Theme theme : Theme.values()) {
                        String name = "%s-%dx%d-%s.png"
                                .formatted(
                                        state.getKey(),
                                        size[0],
                                        size[1],
                                        theme.name().toLowerCase(Locale.ROOT));
                        Image image = Fx.get(() -> {
                            theme.applyTo(rig.scene());
                            return rig.scene().snapshot(null);
                        });
                        Path file = folder.resolve(name);
                        Picture.write(image, file);
                        System.out.println(file);
                    }
                }
            }
        }
        System.exit(0);
    }

    private static Map<String, Consumer<DashboardRig>> states() {
        Map<String, Consumer<DashboardRig>> states = new LinkedHashMap<>();
        states.put("first-run", rig -> {});
        states.put("connect-refused", rig -> {
            rig.models().welcome().baseUrlProperty().set(rig.service().baseUrl().toString());
            rig.models().welcome().keyProperty().set("wrong");
            Fx.run(() -> rig.models()
                    .welcome()
                    .problemProperty()
                    .set(
                            "The service did not accept the API key. Enter the key again, or make a new one in Blitz Rocket."
                                    + " It says: “Missing or invalid API key”"));
        });
        states.put("example", DashboardRig::opened);
        states.put("no-contests", rig -> {
            rig.service().always(Route.CONTESTS, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        states.put("no-list", rig -> {
            rig.service().always(Route.CONTESTS, Answer.keyRefused());
            rig.opened();
        });
        for (String status : new String[] {"draft", "paused", "ended"}) {
            states.put(status, rig -> {
                rig.service()
                        .always(
                                Route.CONTEST,
                                Answer.json(Answer.example(Route.CONTEST)
                                        .body()
                                        .replace("\"active\"", "\"" + status + "\"")));
                rig.opened();
            });
        }
        states.put("no-entries", rig -> {
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":0,\"confirmedEntries\":0,"
                                    + "\"disqualifiedEntries\":0,\"totalViews\":0,\"totalBonusCompletions\":0,"
                                    + "\"points\":{\"total\":0,\"average\":0,\"highest\":0}}}"));
            rig.service().always(Route.LEADERBOARD, Answer.json("{\"success\":true,\"data\":[]}"));
            rig.opened();
        });
        afterGoodPolls(states, "key-refused", Answer.keyRefused());
        afterGoodPolls(states, "contest-gone", Answer.notFound());
        afterGoodPolls(states, "rate-limited", Answer.rateLimited().withHeader("Retry-After", "90"));
        afterGoodPolls(states, "service-failing", Answer.error(503, "We are doing some maintenance."));
        afterGoodPolls(states, "offline", new Answer.Reset());
        states.put("leaderboard-stale", rig -> {
            pollFor(rig, 20);
            rig.service().always(Route.LEADERBOARD, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
        });
        states.put("diagnostics", rig -> {
            pollFor(rig, 3);
            rig.service().always(Route.LEADERBOARD, Answer.html(502));
            rig.advance(DashboardRig.INTERVAL);
            rig.service().always(Route.ANALYTICS, new Answer.Reset());
            rig.service().always(Route.CONTEST, Answer.html(200));
            rig.advance(DashboardRig.INTERVAL);
            Fx.run(() -> rig.models().diagnostics().shownProperty().set(true));
            rig.settle();
        });
        states.put("never-read", rig -> {
            for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
                rig.service().always(route, Answer.serverError());
            }
            rig.opened();
        });
        states.put("recorded-only", rig -> {
            pollFor(rig, 20);
            Fx.run(() -> rig.models().header().pausedProperty().set(true));
            rig.advance(Duration.ofMinutes(12));
        });
        states.put("huge-numbers", rig -> {
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":9876543210,\"confirmedEntries\":"
                                    + "8765432101,\"disqualifiedEntries\":1234567,\"totalViews\":1234567,"
                                    + "\"totalBonusCompletions\":9223372036854775807,\"points\":{\"total\":1e15,"
                                    + "\"average\":101.4,\"highest\":12345678}}}"));
            rig.opened();
        });
        states.put(
                "accounts",
                accounts(rig -> Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.ACCOUNTS))));
        states.put("accounts-removal", accounts(rig -> {
            Fx.run(() -> rig.models().shell().pageProperty().set(ShellModel.Page.ACCOUNTS));
            Fx.run(() -> rig.scene().snapshot(null));
            Fx.run(() -> rig.scene().getRoot().lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Remove…") && button.isVisible())
                    .findFirst()
                    .orElseThrow()
                    .fire());
        }));
        states.put("accounts-key-missing", accounts(rig -> {
            rig.keyProblem(
                    "The system's keyring does not give it away: the keyring is locked, or the key was deleted there."
                            + " Unlock it, or enter the key again.");
            rig.advance(DashboardRig.INTERVAL);
        }));
        states.put("accounts-key-refused", accounts(rig -> {
            for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
                rig.service().always(route, Answer.keyRefused());
            }
            rig.advance(DashboardRig.INTERVAL);
        }));
        states.put("accounts-in-memory", accounts(rig -> {
            Fx.run(() -> rig.models()
                    .notice()
                    .offerProperty()
                    .set(new NoticeTexts(Wording.of(Locale.UK, ZoneOffset.UTC))
                            .keptInMemory("Rocket Agency", "This computer has no keyring that Contrail can use.")));
            rig.advance(Duration.ofSeconds(1));
        }));
        states.put(
                "accounts-new-key",
                accounts(rig -> Fx.run(() -> {
                    rig.models().welcome().accountProperty().set("Rocket Agency");
                    rig.models().welcome().canGoBackProperty().set(true);
                    rig.models().shell().pageProperty().set(ShellModel.Page.WELCOME);
                })));
        charts(states);
        settings(states);
        exports(states);
        return states;
    }

    /** The chart with two weeks recorded: every range, and everything that can be asked of it. */
    private static void charts(Map<String, Consumer<DashboardRig>> states) {
        for (ChartRange.Last range : ChartRange.Last.values()) {
            states.put(
                    "chart-" + range.name().toLowerCase(Locale.ROOT),
                    chart(model -> model.rangeProperty().set(range)));
        }
        for (Metric metric : Metric.values()) {
            states.put(
                    "chart-of-" + metric.name().toLowerCase(Locale.ROOT),
                    chart(model -> model.metricProperty().set(metric)));
        }
        states.put("chart-compared", chart(model -> {
            model.rangeProperty().set(ChartRange.Last.WEEK);
            model.compareProperty().set(true);
        }));
        states.put("chart-compared-entries", chart(model -> {
            model.metricProperty().set(Metric.ENTRIES);
            model.compareProperty().set(true);
        }));
        states.put("chart-table", chart(model -> model.tableProperty().set(true)));
        states.put(
                "chart-other-time", chart(model -> model.choosingRangeProperty().set(true)));
        states.put(
                "chart-new-note",
                chart(model -> model.notes().draftProperty().set(new NotesModel.Draft(null, DashboardRig.START))));
        states.put(
                "chart-note-removed",
                chart(model -> model.notes()
                        .undoProperty()
                        .set(new NotesModel.Undo(Note.of(DashboardRig.START, "Newsletter sent"), true))));
        states.put("chart-gap", rig -> {
            twoWeeks(rig);
            Fx.run(() -> {
                rig.scene().snapshot(null);
                Node chart = rig.scene().getRoot().lookup(".trend-chart");
                Point2D there = chart.localToScene(chart.getLayoutBounds().getWidth() * 0.66, 60);
                chart.fireEvent(mouseMoved(chart, there));
            });
        });
        states.put("offline-start", rig -> {
            for (Route route : Route.values()) {
                rig.service().always(route, new Answer.Reset());
            }
            twoWeeks(rig);
        });
        states.put("worth-a-look", StatePictures::worthALook);
        states.put("first-minute", rig -> pollFor(rig, 2));
    }

    /** Accounts with keys in every place there is; nothing of them outlasts the picture. */
    private static Consumer<DashboardRig> accounts(Consumer<DashboardRig> state) {
        return rig -> {
            rig.opened();
            Account shown = new Account("a", "Rocket Agency", "https://blitzrocket.com/api/v1", KeyPlace.KEYRING);
            Fx.run(() -> {
                AccountTexts texts = new AccountTexts(Wording.of(Locale.UK, ZoneOffset.UTC));
                AccountsModel model = rig.models().accounts();
                model.currentProperty().set(new CurrentAccount(shown, null));
                model.rows()
                        .setAll(
                                texts.row(
                                        new CurrentAccount(
                                                new Account(GivenAccount.ID, "", shown.baseUrl(), KeyPlace.MEMORY),
                                                GivenAccount.Source.ENVIRONMENT),
                                        false,
                                        null),
                                texts.row(
                                        new CurrentAccount(shown, null),
                                        true,
                                        new AccountTexts.Test(
                                                new Outcome.Success<>(
                                                        List.of(SampleContests.SUMMER, SampleContests.SUMMER)),
                                                Duration.ofMillis(212))),
                                texts.row(
                                        new CurrentAccount(
                                                new Account(
                                                        "b",
                                                        "A bakery with a long name, its brother's shop and both of their"
                                                                + " summer raffles",
                                                        "http://127.0.0.1:4711/api/v1",
                                                        KeyPlace.MEMORY),
                                                null),
                                        false,
                                        new AccountTexts.Test(
                                                new Outcome.Failure<>(new ApiFailure.KeyRefused("Invalid API key")),
                                                Duration.ZERO)),
                                texts.row(
                                        new CurrentAccount(
                                                new Account("c", "Music club", shown.baseUrl(), KeyPlace.FILE), null),
                                        false,
                                        null));
            });
            state.accept(rig);
        };
    }

    private static MouseEvent mouseMoved(Node over, Point2D at) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                new PickResult(over, at.getX(), at.getY()));
    }

    private static Consumer<DashboardRig> chart(Consumer<ChartModel> asked) {
        return rig -> {
            twoWeeks(rig);
            Fx.run(() -> asked.accept(rig.models().chart()));
            rig.settle();
        };
    }

    /** A burst in the last hour and a half, and a contest that ends soon. */
    private static void worthALook(DashboardRig rig) {
        rig.service()
                .always(
                        Route.CONTEST,
                        Answer.json(Answer.example(Route.CONTEST)
                                .body()
                                .replaceFirst("\"endDate\":\\s*\"[^\"]*\"", "\"endDate\":\"2025-08-20T10:00:00Z\"")));
        Fx.run(() -> rig.dashboard().inFront(true));
        twoWeeks(rig, 60);
        Fx.run(() -> rig.dashboard().inFront(false));
        rig.advance(Duration.ofMinutes(6));
        Fx.run(() -> rig.dashboard().inFront(true));
        rig.advance(DashboardRig.INTERVAL);
    }

    private static void twoWeeks(DashboardRig rig) {
        twoWeeks(rig, 1);
    }

    /** A poll each ten minutes up to now, livelier by day than by night, with an outage and two notes. */
    private static void twoWeeks(DashboardRig rig, double burst) {
        ContestId contest = SampleContests.SUMMER.id();
        List<PollResult> polls = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        double views = 0;
        double entries = 0;
        for (int minutes = 14 * 24 * 60; minutes > 0; minutes -= 10) {
            Instant at = DashboardRig.START.minus(Duration.ofMinutes(minutes));
            double daylight = 1 - 0.8 * Math.cos(2 * Math.PI * (24 * 60 - minutes) / (24 * 60));
            double came = daylight * 14 * (0.8 + 0.4 * random.nextDouble()) * (minutes < 90 ? burst : 1);
            views += came;
            entries += came * (0.043 + 0.015 * Math.sin(minutes / 900.0));
            boolean outage = minutes < 9 * 60 && minutes > 7 * 60;
            long allViews = (long) (EARLIER_VIEWS + views);
            long allEntries = (long) (EARLIER_ENTRIES + entries);
            Analytics totals = new Analytics(
                    allEntries,
                    allEntries * 978 / 1000,
                    minutes < 600 ? 12 : 11,
                    allViews,
                    allEntries * 3,
                    new Analytics.Points(45_890, 30.1, 890));
            polls.add(new PollResult(
                    contest,
                    at,
                    Duration.ZERO,
                    outage
                            ? new Outcome.Failure<>(new ApiFailure.ServiceFailing(502, null))
                            : new Outcome.Success<>(totals),
                    null,
                    new Outcome.Success<>(SampleContests.SUMMER)));
        }
        rig.history().appendAll(polls);
        rig.history().keepNote(contest, Note.of(DashboardRig.START.minus(Duration.ofHours(16)), "Newsletter sent"));
        rig.history().keepNote(contest, Note.of(DashboardRig.START.minus(Duration.ofDays(5)), "Posted on Instagram"));
        rig.gapAfter(Duration.ofMinutes(30));
        rig.opened();
    }

    /** The form of an export, and the bar that tells how far it is. */
    private static void exports(Map<String, Consumer<DashboardRig>> states) {
        for (ExportSubject subject : ExportSubject.values()) {
            states.put("export-" + subject.name().toLowerCase(Locale.ROOT), rig -> {
                twoWeeks(rig);
                openExport(rig, subject);
            });
        }
        states.put("export-question", rig -> {
            twoWeeks(rig);
            openExport(rig, ExportSubject.LEADERBOARD);
            Fx.run(() -> ((RadioButton) rig.scene().lookup("#clear")).fire());
        });
        states.put("export-own-time", rig -> {
            twoWeeks(rig);
            openExport(rig, ExportSubject.EVERYTHING);
            Fx.run(() -> ((RadioButton) rig.scene().lookup("#chosen")).fire());
        });
        for (int percent : new int[] {150, 200}) {
            states.put("export-size-" + percent, rig -> {
                rig.settings().update(now -> now.withAppearance(now.appearance().withTextPercent(percent)));
                twoWeeks(rig);
                openExport(rig, ExportSubject.LEADERBOARD);
                news(rig, new ExportNews.Running("Reading entries: 1,200 of 10,000.", 0.12));
            });
        }
        states.put("export-german", rig -> {
            rig.settings()
                    .update(now -> now.withAppearance(new Appearance(
                            Look.SYSTEM, 100, "de-DE", now.appearance().hours())));
            twoWeeks(rig);
            openExport(rig, ExportSubject.KPIS);
        });
        ExportNewsTexts texts = new ExportNewsTexts(Wording.of(Locale.UK, ZoneOffset.UTC));
        Path file = Path.of("summer-giveaway-2025-entries-2025-08-19.csv");
        bar(
                states,
                "export-progress",
                texts.reading(new RosterProgress(
                        1200, 10_000L, false, new RosterProgress.Waiting.ForRoom(Duration.ofSeconds(12)))));
        bar(states, "export-writing", texts.writing(file, 28_450));
        bar(states, "export-saved", texts.saved(file));
        bar(states, "export-cancelled", texts.cancelled(file, 1_200));
        bar(states, "export-failed", texts.failed(file, SaveTrouble.FILE_IN_USE));
    }

    private static void openExport(DashboardRig rig, ExportSubject subject) {
        Fx.run(() -> rig.dashboard().export(subject));
        Fx.run(() -> rig.scene().snapshot(null));
        Fx.run(() -> {});
    }

    private static void bar(Map<String, Consumer<DashboardRig>> states, String name, ExportNews news) {
        states.put(name, rig -> {
            pollFor(rig, 20);
            news(rig, news);
        });
    }

    private static void news(DashboardRig rig, ExportNews news) {
        Fx.run(() -> rig.models().export().newsProperty().set(news));
    }

    private static void settings(Map<String, Consumer<DashboardRig>> states) {
        String[] pages = {"polling", "history", "appearance", "privacy", "alerts", "accounts", "about"};
        for (int page = 0; page < pages.length; page++) {
            int chosen = page;
            states.put("settings-" + pages[page], rig -> openSettings(rig, chosen));
        }
        states.put("settings-unmask", rig -> {
            openSettings(rig, 3);
            Fx.run(() -> ((CheckBox) rig.scene().lookup(".settings .check-box")).fire());
        });
        states.put("settings-problem", rig -> {
            openSettings(rig, 0);
            Fx.run(() -> rig.models()
                    .settings()
                    .problemProperty()
                    .set("The settings could not be saved in /home/jane/.local/share/contrail/settings.json. Check who"
                            + " may write to this file and its folder, and that the disk has room."));
        });
        for (int percent : new int[] {80, 125, 150, 200}) {
            states.put("size-" + percent, rig -> {
                rig.settings().update(now -> now.withAppearance(now.appearance().withTextPercent(percent)));
                pollFor(rig, 20);
            });
        }
    }

    private static void openSettings(DashboardRig rig, int page) {
        rig.opened();
        Fx.run(() -> rig.models().settings().openProperty().set(true));
        Fx.run(() -> ((ListView<?>) rig.scene().lookup(".settings .contest-list"))
                .getSelectionModel()
                .select(page));
        rig.settle();
        Fx.run(() -> rig.scene().snapshot(null));
    }

    private static void afterGoodPolls(Map<String, Consumer<DashboardRig>> states, String name, Answer trouble) {
        states.put(name, rig -> {
            pollFor(rig, 20);
            for (Route route : new Route[] {Route.ANALYTICS, Route.LEADERBOARD, Route.CONTEST}) {
                rig.service().always(route, trouble);
            }
            rig.advance(DashboardRig.INTERVAL);
        });
    }

    private static void pollFor(DashboardRig rig, int polls) {
        rig.opened();
        for (int i = 1; i <= polls; i++) {
            long views = 28_450 + 31L * i;
            long entries = 1_523 + 2L * i + i % 3;
            rig.service()
                    .always(
                            Route.ANALYTICS,
                            Answer.json("{\"success\":true,\"data\":{\"totalEntries\":" + entries
                                    + ",\"confirmedEntries\":1489,\"disqualifiedEntries\":" + (12 + i / 10)
                                    + ",\"totalViews\":" + views + ",\"totalBonusCompletions\":4567,"
                                    + "\"points\":{\"total\":45890,\"average\":30.1,\"highest\":890}}}"));
            rig.advance(DashboardRig.INTERVAL);
        }
    }
}
