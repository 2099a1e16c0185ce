package app.contrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who may use which library, make threads, ask for the time, or write to the terminal: later lines of that list. */
class ArchitectureMeansTest extends ArchitectureRules {
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
}
