package app.contrail.ui.shell;

import app.contrail.ui.accounts.AccountsModel;
import app.contrail.ui.chart.ChartModel;
import app.contrail.ui.contests.ContestsModel;
import app.contrail.ui.diagnostics.DiagnosticsModel;
import app.contrail.ui.export.ExportModel;
import app.contrail.ui.funnel.FunnelModel;
import app.contrail.ui.header.HeaderModel;
import app.contrail.ui.insights.InsightsModel;
import app.contrail.ui.kpi.KpiModel;
import app.contrail.ui.leaderboard.LeaderboardModel;
import app.contrail.ui.notice.NoticeModel;
import app.contrail.ui.points.PointsModel;
import app.contrail.ui.settings.SettingsModel;
import app.contrail.ui.shortcuts.ShortcutsModel;
import app.contrail.ui.status.StatusModel;
import app.contrail.ui.welcome.WelcomeModel;

/** The models of all features, made together so that presenter and controllers share them. */
public record DashboardModels(
        ShellModel shell,
        ContestsModel contests,
        HeaderModel header,
        KpiModel kpi,
        ChartModel chart,
        FunnelModel funnel,
        PointsModel points,
        InsightsModel insights,
        LeaderboardModel leaderboard,
        StatusModel status,
        NoticeModel notice,
        WelcomeModel welcome,
        DiagnosticsModel diagnostics,
        AccountsModel accounts,
        SettingsModel settings,
        ExportModel export,
        ShortcutsModel shortcuts) {

    public DashboardModels() {
        this(
                new ShellModel(),
                new ContestsModel(),
                new HeaderModel(),
                new KpiModel(),
                new ChartModel(),
                new FunnelModel(),
                new PointsModel(),
                new InsightsModel(),
                new LeaderboardModel(),
                new StatusModel(),
                new NoticeModel(),
                new WelcomeModel(),
                new DiagnosticsModel(),
                new AccountsModel(),
                new SettingsModel(),
                new ExportModel(),
                new ShortcutsModel());
    }
}
