package app.contrail;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.contrail.api.ApiKey;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Who may know whom. A method per line of the architecture's list; the root package puts the program together and may
 * know all. {@code allowEmptyShould} stands only where a package is still to come, and goes when it does.
 */
class ArchitectureTest {
    private static final JavaClasses CONTRAIL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.contrail");

    private static final String ROOT = "app.contrail";
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

    // 5
    @Test
    void okHttpIsKnownToTheServicesClientAndTheCompositionOnly() {
        onlyIn(
                "api and Composition",
                resideInAPackage("app.contrail.api..").or(oneOf("app.contrail.Composition")),
                "okhttp3..",
                "okio..");
    }

    @Test
    void jacksonIsKnownToThoseWhoReadAndWriteJsonOnly() {
        onlyIn(
                "api, settings, export, roster and demo",
                resideInAnyPackage(
                        "app.contrail.api..",
                        "app.contrail.settings..",
                        "app.contrail.export..",
                        "app.contrail.roster..",
                        "app.contrail.demo.."),
                "tools.jackson..",
                "com.fasterxml.jackson..");
    }

    @Test
    void thePdfLibraryIsKnownToReportsOnly() {
        onlyIn("report", resideInAPackage("app.contrail.report.."), "org.openpdf..");
    }

    @Test
    void databasesAreKnownToTheHistoryOnly() {
        onlyIn("history", resideInAPackage("app.contrail.history.."), "java.sql..", "javax.sql..", "org.sqlite..");
    }

    @Test
    void theToolkitIsKnownToTheUiAndTheLauncherOnly() {
        onlyIn(
                "ui and the launcher",
                resideInAnyPackage("app.contrail.ui..", "app.contrail"),
                "javafx..",
                "org.controlsfx..",
                "atlantafx..");
    }

    @Test
    void howFilesForSpreadsheetsAreWrittenIsKnownToTheExportOnly() {
        onlyIn("export", resideInAPackage("app.contrail.export.."), "de.siegmar..", "org.dhatim..");
    }

    @Test
    void picocliIsKnownToTheCommandLineOnly() {
        onlyIn("cli and Main", resideInAPackage("app.contrail.cli..").or(oneOf("app.contrail.Main")), "picocli..");
    }

    @Test
    void theSystemsKeyringIsKnownToThePlacesForKeysOnly() {
        onlyIn(
                "keys",
                resideInAPackage("app.contrail.keys.."),
                "com.github.javakeyring..",
                "org.freedesktop..",
                "com.sun.jna..");
    }

    // 6
    @Test
    void modelsOfTheUiHoldNoNodes() {
        noClasses()
                .that()
                .resideInAPackage("app.contrail.ui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .check(CONTRAIL);
    }

    @Test
    void platformIsUsedByFxExecutorAndTheLauncherOnly() {
        noClasses()
                .that(DescribedPredicate.not(
                        oneOf("app.contrail.ui.common.FxExecutor").or(resideInAPackage("app.contrail"))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(CONTRAIL);
    }

    // 7
    @Test
    void threadsAndExecutorsAreMadeInTheRootPackageOnly() {
        DescribedPredicate<JavaAccess<?>> makesThreads = describe("make threads or executors", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean constructed = access.getName().equals("<init>")
                    && (owner.isAssignableTo(Thread.class)
                            || owner.isAssignableTo(ExecutorService.class)
                            || owner.isAssignableTo(Timer.class))
                    // A subclass calls its parent's constructor; only who makes the subclass makes a thread.
                    && !access.getOriginOwner().isAssignableTo(owner.getName());
            boolean byFactory = owner.isEquivalentTo(Executors.class)
                    || (owner.isEquivalentTo(Thread.class)
                            && Set.of("ofVirtual", "ofPlatform", "startVirtualThread")
                                    .contains(access.getName()));
            return constructed || byFactory;
        });
        noClasses()
                .that(resideOutsideOfPackage(ROOT))
                .should()
                .accessTargetWhere(makesThreads)
                .check(CONTRAIL);
    }

    @Test
    void theTimeComesFromAClockThatIsHandedIn() {
        DescribedPredicate<JavaMethodCall> readsTheSystemsTime = describe("read the system's time", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean now = owner.getPackageName().startsWith("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class));
            return now || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
        });
        noClasses().should(callMethodWhere(readsTheSystemsTime)).check(CONTRAIL);
        noClasses().should().callConstructor(java.util.Date.class).check(CONTRAIL);
        DescribedPredicate<JavaMethodCall> makesClocks = describe(
                "make clocks of the system",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && (call.getName().startsWith("system")
                                || call.getName().startsWith("tick")));
        noClasses()
                .that(resideOutsideOfPackage(ROOT))
                .should(callMethodWhere(makesClocks))
                .check(CONTRAIL);
    }

    @Test
    void theTerminalIsWrittenToByTheCommandLineAndMainOnly() {
        noClasses()
                .that(DescribedPredicate.not(
                        resideInAPackage("app.contrail.cli..").or(oneOf("app.contrail.Main"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CONTRAIL);
    }

    @Test
    void javaUtilLoggingIsKnownToTheLogFileAndTheToolkitsStartOnly() {
        onlyIn("LogFile and Toolkit", oneOf("app.contrail.LogFile", "app.contrail.Toolkit"), "java.util.logging..");
    }

    // 8
    @Test
    void nothingThatTheCommandLineOrTheDemoLoadsPullsInAToolkit() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "app.contrail.cli..",
                        "app.contrail.demo..",
                        "app.contrail.export..",
                        "app.contrail.report..",
                        "app.contrail.polling..",
                        "app.contrail.roster..",
                        "app.contrail.history..")
                .should()
                .transitivelyDependOnClassesThat(
                        resideInAnyPackage("javafx..", "app.contrail.ui..").or(oneOf("app.contrail.FxWindows")))
                .check(CONTRAIL);
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

    private static void onlyIn(String who, DescribedPredicate<JavaClass> knowing, String... packages) {
        noClasses()
                .that(DescribedPredicate.not(knowing).as("are not " + who))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CONTRAIL);
    }

    /** These classes and the ones nested in them. */
    private static DescribedPredicate<JavaClass> oneOf(String... names) {
        return describe(
                String.join(" or ", names),
                type -> Set.of(names).contains(type.getName().split("\\$", 2)[0]));
    }
}
