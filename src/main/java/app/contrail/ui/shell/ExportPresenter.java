package app.contrail.ui.shell;

import app.contrail.charts.ChartContent;
import app.contrail.domain.ApiFailure;
import app.contrail.domain.ContestId;
import app.contrail.domain.Metric;
import app.contrail.roster.RosterProgress;
import app.contrail.ui.common.DesktopFolders;
import app.contrail.ui.common.FailureTexts;
import app.contrail.ui.common.FilePicker;
import app.contrail.ui.common.Formats;
import app.contrail.ui.common.FxExecutor;
import app.contrail.ui.common.Wording;
import app.contrail.ui.export.ExportForm;
import app.contrail.ui.export.ExportModel;
import app.contrail.ui.export.ExportNews;
import app.contrail.ui.export.ExportNewsTexts;
import app.contrail.ui.export.ExportShown;
import app.contrail.ui.export.ExportSubject;
import app.contrail.ui.export.ExportTexts;
import app.contrail.ui.export.ExportWish;
import app.contrail.ui.export.SaveTrouble;
import app.contrail.ui.header.HeaderContent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what the user exports: asks where to, writes in the background, one export at a time, and tells how far it
 * is and what became of it. For the FX thread.
 */
final class ExportPresenter {
    private static final System.Logger LOG = System.getLogger(ExportPresenter.class.getName());

    /** What is done sooner is not told of while it runs. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final DashboardModels models;
    private final ExportModel model;
    private final Supplier<@Nullable Contest> shown;
    private final Wording wording;
    private final ExportTexts texts;
    private final ExportNewsTexts newsTexts;
    private final FilePicker picker;
    private final DesktopFolders folders;
    private final Executor background;
    private final FxExecutor fx;
    private final Clock clock;
    private @Nullable Running running;
    private @Nullable Last last;
    private @Nullable Path newestFile;

    /**
     * The contest on the dashboard.
     *
     * @param unreachable why the service cannot be reached at all, as its last answers tell; null if it can
     */
    record Contest(Session session, ContestId id, @Nullable ApiFailure unreachable) {}

    /** What was begun last. */
    private record Last(
            ExportPlan plan, Path file, @Nullable ExportEnd end) {}

    /** @param shown null while no contest is shown */
    ExportPresenter(
            DashboardModels models,
            Supplier<@Nullable Contest> shown,
            Wording wording,
            FilePicker picker,
            DesktopFolders folders,
            Executor background,
            FxExecutor fx,
            Clock clock) {
        this.models = models;
        this.model = models.export();
        this.shown = shown;
        this.wording = wording;
        this.picker = picker;
        this.folders = folders;
        this.background = background;
        this.fx = fx;
        this.clock = clock.withZone(wording.formats().zone());
        texts = new ExportTexts(wording);
        newsTexts = new ExportNewsTexts(wording);
        model.onSave(this::save);
        model.onCancel(this::cancel);
        model.onShow(this::show);
        model.onAgain(this::again);
        models.chart().contentProperty().subscribe(this::follow);
    }

    private void follow(@Nullable ChartContent chart) {
        model.shownProperty().set(chart == null ? null : new ExportShown(chart.metric(), chart.from(), chart.to()));
    }

    /** Opens the form, or changes what it speaks of. */
    void open(ExportSubject subject) {
        if (shown.get() != null) {
            forget();
            model.formProperty().set(new ExportForm(subject));
        }
    }

    /** Other data are opened: what is being exported of the ones before goes away with them. */
    void leave() {
        model.formProperty().set(null);
        // What can be tried again belongs to what is left.
        last = null;
        forget();
        if (running != null) {
            running.leave();
        }
    }

    /** Gives up what runs; there is no half file then. */
    void cancel() {
        if (running != null) {
            running.job.cancel();
        }
    }

    /** Something else, such as a picture, is in this file. While an export runs, the bar speaks of that. */
    void saved(Path file) {
        newestFile = file;
        model.newsProperty().set(newsTexts.saved(file));
    }

    /** @param sentence why there is no picture, and what to do */
    void failed(String sentence) {
        model.newsProperty().set(new ExportNews.Unsaved(sentence, true, false));
    }

    private void save(ExportWish wish) {
        Contest contest = shown.get();
        ExportShown chart = model.shownProperty().get();
        if (contest != null && chart != null && running == null) {
            // What was seen when the user said so, not what comes while the system's dialogue is open.
            ExportPlan plan = new ExportPlan(
                    contest.session(),
                    contest.id(),
                    title(),
                    contest.unreachable(),
                    wish,
                    chart,
                    models.settings().settingsProperty().get());
            Path file = pick(plan);
            if (file != null) {
                model.remember(wish);
                model.formProperty().set(null);
                start(plan, file);
            }
        }
    }

    private @Nullable Path pick(ExportPlan plan) {
        Metric metric = plan.shown().metric();
        return picker.save(
                texts.pickTitle(plan.wish(), metric),
                texts.fileName(plan.wish(), plan.title(), metric, clock.instant()),
                texts.kinds(plan.wish()));
    }

    private String title() {
        HeaderContent header = models.header().contentProperty().get();
        return header == null ? "" : header.title();
    }

    private void start(ExportPlan plan, Path file) {
        forget();
        last = new Last(plan, file, null);
        Running started = new Running(plan, file);
        running = started;
        model.runningProperty().set(true);
        fx.after(SOON, started::reveal);
        background.execute(started.job);
    }

    private void forget() {
        if (running == null) {
            model.newsProperty().set(null);
        }
    }

    private void ended(Running which, ExportEnd how) {
        running = null;
        last = which.left ? null : new Last(which.plan, which.job.file(), how);
        newestFile = which.job.file();
        model.runningProperty().set(false);
        model.newsProperty().set(news(which, how));
    }

    private ExportNews news(Running which, ExportEnd how) {
        Path file = which.job.file();
        return switch (how) {
            case ExportEnd.Saved saved ->
                newsTexts.saved(
                        file, which.plan.wish().subject(), saved.empty(), saved.entriesMissing(), saved.roster());
            case ExportEnd.Cancelled cancelled ->
                which.left ? newsTexts.left(file, cancelled.kept()) : newsTexts.cancelled(file, cancelled.kept());
            case ExportEnd.NotWritten failed -> newsTexts.failed(file, failed.why());
            case ExportEnd.NotRead failed -> newsTexts.unread(file, failed.why());
            case ExportEnd.NoEntries failed -> newsTexts.noEntries(file, failed.why(), failed.kept());
        };
    }

    /** The same choices once more; another file is asked for where the one chosen will not do. */
    private void again() {
        Last failed = last;
        if (failed == null || running != null) {
            return;
        }
        Path file = needsOtherFile(failed.end()) ? pick(failed.plan()) : failed.file();
        if (file != null) {
            start(failed.plan(), file);
        }
    }

    private static boolean needsOtherFile(@Nullable ExportEnd end) {
        return end instanceof ExportEnd.NotWritten failed
                && (failed.why() == SaveTrouble.FOLDER_PROTECTED
                        || failed.why() == SaveTrouble.NAME_TOO_LONG
                        || failed.why() == SaveTrouble.NO_FOLDER);
    }

    private void show() {
        Path file = newestFile;
        if (file == null) {
            return;
        }
        background.execute(() -> {
            try {
                folders.show(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "The desktop showed no folder", e);
                fx.execute(() -> {
                    if (file.equals(newestFile)) {
                        model.newsProperty().set(newsTexts.notShown(file));
                    }
                });
            }
        });
    }

    /** The export that runs, as the FX thread sees it. */
    private final class Running implements ExportJob.Listener {
        private final ExportPlan plan;
        private final ExportJob job;
        private final Consumer<Supplier<ExportNews>> publish = fx.publishLatest(this::tell);
        private ExportNews newest;
        private boolean revealed;
        private boolean left;

        Running(ExportPlan plan, Path file) {
            this.plan = plan;
            job = new ExportJob(plan, file, new FileWords(wording), clock, this);
            newest = newsTexts.writing(file, 0);
        }

        void leave() {
            left = true;
            job.cancel();
        }

        void reveal() {
            revealed = true;
            tell(() -> newest);
        }

        /** Words are made on the FX thread, and only of what is shown. */
        private void tell(Supplier<ExportNews> news) {
            newest = news.get();
            if (revealed && equals(running)) {
                model.newsProperty().set(newest);
            }
        }

        @Override
        public void wrote(long rows) {
            publish.accept(() -> newsTexts.writing(job.file(), rows));
        }

        @Override
        public void read(RosterProgress progress) {
            publish.accept(() -> newsTexts.reading(progress));
        }

        @Override
        public void ended(ExportEnd how) {
            fx.execute(() -> ExportPresenter.this.ended(this, how));
        }
    }

    /** The wording of the window is for its thread; this one is for the thread of an export. */
    private static final class FileWords implements ExportJob.EntryWords {
        private final Wording wording;
        private final FailureTexts failures;

        FileWords(Wording wording) {
            this.wording = wording;
            Formats formats = wording.formats();
            failures = new FailureTexts(wording.messages(), new Formats(formats.locale(), formats.zone()));
        }

        @Override
        public String recordedOnly() {
            return wording.text("export.entries.recordedonly");
        }

        @Override
        public String failure(ApiFailure why) {
            return failures.full(why);
        }
    }
}
