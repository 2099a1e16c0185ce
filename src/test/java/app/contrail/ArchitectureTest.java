package app.contrail;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.contrail.api.ApiKey;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/**
 * Which part may know which. A method per line of the architecture's list; the root package puts the program together
 * and may know all. {@code allowEmptyShould} stands only where a package is still to come, and goes when it does.
 */
class ArchitectureTest extends ArchitectureRules {
    private static final DescribedPredicate<JavaClass> OF_CONTRAIL = resideInAPackage("app.contrail..");

    // 1
    @Test
    void domainKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("app.contrail.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("app.contrail.domain..", "java..", "org.jspecify.."))
                .check(CONTRAIL);
    }

    // 2
    @Test
    void apiKnowsOnlyTheDomain() {
        onlyKnows("api", resideInAPackage("app.contrail.domain.."), false);
    }

    @Test
    void historyKnowsOnlyTheDomain() {
        onlyKnows("history", resideInAPackage("app.contrail.domain.."), false);
    }

    @Test
    void settingsKnowOnlyTheDomainAndHowFilesAreWritten() {
        onlyKnows("settings", resideInAnyPackage("app.contrail.domain..", "app.contrail.files.."), false);
    }

    @Test
    void filesKnowNothingOfContrailAndAreWrittenByFew() {
        onlyKnows("files", oneOf(), false);
        onlyIn(
                "settings, keys, roster, cli, the shell and ui.common, and the root package",
                resideInAnyPackage(
                        "app.contrail.files..",
                        "app.contrail.ui.common..",
                        "app.contrail.settings..",
                        "app.contrail.keys..",
                        "app.contrail.roster..",
                        "app.contrail.cli..",
                        "app.contrail.ui.shell..",
                        ROOT),
                "app.contrail.files..");
    }

    @Test
    void keysKnowOnlyKeysAndHowFilesAreWrittenAndAreKnownToTheRootPackageOnly() {
        onlyKnows("keys", oneOf("app.contrail.api.ApiKey").or(resideInAPackage("app.contrail.files..")), false);
        onlyIn("keys and the root package", resideInAnyPackage("app.contrail.keys..", ROOT), "app.contrail.keys..");
    }

    @Test
    void theTextOfAKeyIsTakenOutOfItOnlyWhereKeysAreKept() {
        noClasses()
                .that(resideOutsideOfPackage("app.contrail.keys.."))
                .should()
                .callMethod(ApiKey.class, "toBeKept")
                .check(CONTRAIL);
    }

    @Test
    void chartsKnowOnlyTheDomain() {
        onlyKnows("charts", resideInAPackage("app.contrail.domain.."), true);
    }

    @Test
    void insightsKnowOnlyTheDomain() {
        onlyKnows("insights", resideInAPackage("app.contrail.domain.."), true);
    }

    @Test
    void exportKnowsTheDomainAndWhatIsHandedInThroughInterfaces() {
        DescribedPredicate<JavaClass> handedIn =
                resideInAnyPackage("app.contrail.api", "app.contrail.history").and(INTERFACES);
        onlyKnows(
                "export",
                resideInAnyPackage("app.contrail.domain..", "app.contrail.charts..")
                        .or(handedIn)
                        .or(oneOf("app.contrail.roster.Roster")),
                false);
    }

    @Test
    void reportKnowsWhatIsDrawnAndNobodyWhoMakesIt() {
        onlyKnows("report", resideInAnyPackage("app.contrail.charts..", "app.contrail.domain.."), false);
        onlyIn(
                "report and ui.shell",
                resideInAnyPackage("app.contrail.report..", "app.contrail.ui.shell.."),
                "app.contrail.report..");
    }

    @Test
    void diagnosisKnowsWhatItTellsAboutAndNobodyWhoShowsIt() {
        onlyKnows(
                "diagnosis",
                resideInAPackage("app.contrail.domain..")
                        .or(oneOf(
                                "app.contrail.api.BaseUrl",
                                "app.contrail.api.RequestLog",
                                "app.contrail.history.HistoryLook")),
                false);
    }

    // 3
    @Test
    void pollingKnowsTheDomainTheServiceAndTheHistoryThroughTheirInterfaces() {
        onlyKnows(
                "polling",
                resideInAPackage("app.contrail.domain..")
                        .or(oneOf(
                                "app.contrail.api.ContestApi",
                                "app.contrail.history.HistoryStore",
                                "app.contrail.history.HistoryException")),
                false);
    }

    @Test
    void rostersKnowTheDomainTheServiceAndHowPollsWait() {
        onlyKnows(
                "roster",
                resideInAnyPackage("app.contrail.domain..", "app.contrail.files..")
                        .or(oneOf(
                                "app.contrail.api.ContestApi",
                                "app.contrail.polling.RequestRoom",
                                "app.contrail.polling.BackOff")),
                false);
    }

    // 4
    @Test
    void uiKnowsNeitherTheServicesClientNorTheCommandLineNorTheDemo() {
        DescribedPredicate<JavaClass> contractsOfApi = oneOf(
                "app.contrail.api.ContestApi",
                "app.contrail.api.Connection",
                "app.contrail.api.BaseUrl",
                "app.contrail.api.ApiKey",
                "app.contrail.api.RequestBudget",
                "app.contrail.api.RequestLog");
        noClasses()
                .that()
                .resideInAPackage("app.contrail.ui..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("app.contrail.cli..", "app.contrail.demo..")
                        .or(resideInAPackage("app.contrail.api..").and(DescribedPredicate.not(contractsOfApi)))
                        .or(resideInAPackage(ROOT)))
                .allowEmptyShould(true)
                .check(CONTRAIL);
    }

    @Test
    void featuresOfTheUiDoNotKnowEachOtherAndOnlyTheShellComposes() {
        slices().matching("app.contrail.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("app.contrail.ui.shell.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage("app.contrail.ui.common.."))
                .allowEmptyShould(true)
                .check(CONTRAIL);
    }

    @Test
    void nobodyKnowsTheUiButTheRootPackage() {
        onlyIn("ui and the root package", resideInAnyPackage("app.contrail.ui..", ROOT), "app.contrail.ui..");
    }

    @Test
    void nobodyKnowsTheCommandLineOrTheDemoButTheRootPackage() {
        onlyIn("cli and the root package", resideInAnyPackage("app.contrail.cli..", ROOT), "app.contrail.cli..");
        onlyIn("demo and the root package", resideInAnyPackage("app.contrail.demo..", ROOT), "app.contrail.demo..");
    }

    private static void onlyKnows(String part, DescribedPredicate<JavaClass> allowed, boolean stillToCome) {
        String own = "app.contrail." + part + "..";
        DescribedPredicate<JavaClass> others = OF_CONTRAIL
                .and(DescribedPredicate.not(resideInAPackage(own)))
                .and(DescribedPredicate.not(allowed))
                .as("classes of Contrail other than its own and " + allowed.getDescription());
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(others)
                .allowEmptyShould(stillToCome)
                .check(CONTRAIL);
    }
}
