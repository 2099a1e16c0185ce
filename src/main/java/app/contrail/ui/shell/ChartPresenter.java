package app.contrail.ui.shell;

import app.contrail.charts.ChartQuestion;
import app.contrail.charts.ChartRange;
import app.contrail.domain.ContestId;
import app.contrail.domain.ContestView;
import app.contrail.domain.Metric;
import app.contrail.settings.ChartView;
import app.contrail.settings.SettingsException;
import app.contrail.ui.chart.ChartModel;
import app.contrail.ui.chart.ChartTexts;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.LatestOnly;
import app.contrail.ui.common.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers what the user asks the chart, and remembers it for each contest. For the FX thread. */
final class ChartPresenter {
    private static final System.Logger LOG = System.getLogger(ChartPresenter.class.getName());

    private static final Duration REDRAW = Duration.ofSeconds(30);

    private final ChartModel model;
    private final Wording wording;
    private final ChartTexts texts;
    private final NoteKeeper notes;
    private final Clock clock;
    private final Consumer<Memo> keeper;

    private @Nullable Target target;
    private @Nullable ContestView view;
    private boolean rangeKnown;
    private final Every drawn = new Every(REDRAW);

    /** True while the questions are set by us, so that they are no wish of the user's. */
    private boolean setting;

    private record Target(ChartMemory memory, ContestId contest) {}

    private record Memo(Target target, ChartView view) {}

    /** @param notesChanged called when the contest's notes are others */
    ChartPresenter(
            ChartModel model, Wording wording, Executor background, FxExecutor fx, Clock clock, Runnable notesChanged) {
        this.model = model;
        this.wording = wording;
        this.clock = clock;
        texts = new ChartTexts(wording);
        notes = new NoteKeeper(model.notes(), background, fx, notesChanged);
        keeper = new LatestOnly<>(background, ChartPresenter::keep);
        model.metricProperty().subscribe(metric -> asked());
        model.rangeProperty().subscribe(range -> asked());
        model.compareProperty().subscribe(compare -> asked());
        model.columnsProperty().subscribe(columns -> draw());
    }

    /** Another contest is shown; its chart is asked what it was asked last. */
    void turnTo(Session session, ContestId contest) {
        target = new Target(session.charts(), contest);
        view = null;
        notes.turnTo(session.history(), contest);
        ChartView remembered = session.charts().recall(contest);
        ChartRange range = remembered == null ? null : ChartViews.range(remembered);
        rangeKnown = range != null;
        set(() -> {
            model.metricProperty().set(remembered == null ? Metric.CONVERSION : ChartViews.metric(remembered));
            model.compareProperty().set(remembered != null && remembered.compare());
            model.choosingRangeProperty().set(false);
            // Of another contest's range nothing is left; the last day is read first.
            model.rangeProperty().set(range != null ? range : ChartRange.Last.DAY);
        });
    }

    void turnAway() {
        target = null;
        view = null;
        notes.turnAway();
    }

    /** There is something new to show. */
    void show(ContestView newView) {
        view = newView;
        chooseRange(newView);
        draw();
    }

    /** The wording puts things in another way: on the axes too, which no content tells. */
    void reword() {
        model.contentProperty().set(null);
        draw();
    }

    /** To be called every second: the chart's right edge is now, also while nothing new comes. */
    void tick() {
        if (drawn.isDue(clock.instant())) {
            draw();
        }
    }

    /** The first look at a contest is at the last day, or at everything if that is less. */
    private void chooseRange(ContestView seen) {
        if (!rangeKnown && seen.whole() && !seen.trail().isEmpty()) {
            rangeKnown = true;
            set(() -> model.rangeProperty().set(ChartRange.fitting(seen.trail().at(0), clock.instant())));
        }
    }

    private void set(Runnable change) {
        setting = true;
        try {
            change.run();
        } finally {
            setting = false;
        }
    }

    private void asked() {
        Target asked = target;
        if (setting || asked == null) {
            return;
        }
        rangeKnown = true;
        keeper.accept(new Memo(asked, ChartViews.of(model)));
        draw();
    }

    private void draw() {
        ContestView known = view;
        if (known != null && !setting) {
            Instant now = clock.instant();
            drawn.done(now);
            ChartQuestion question = model.question();
            model.captionsProperty().set(texts.captions(known, question, now));
            model.markProperty().set(wording.mark(known.snapshot().analytics(), now));
            model.contentProperty().set(texts.chart(known, question, now));
        }
    }

    private static void keep(Memo memo) {
        try {
            memo.target().memory().remember(memo.target().contest(), memo.view());
        } catch (SettingsException e) {
            // Only a habit is lost; the chart shows what was asked all the same.
            LOG.log(System.Logger.Level.WARNING, "How the chart is looked at could not be kept", e);
        }
    }
}
