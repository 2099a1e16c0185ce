package app.contrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** What the rules of the architecture are written with. */
abstract class ArchitectureRules {
    static final JavaClasses CONTRAIL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.contrail");

    static final String ROOT = "app.contrail";

    static void onlyIn(String who, DescribedPredicate<JavaClass> knowing, String... packages) {
        noClasses()
                .that(DescribedPredicate.not(knowing).as("are not " + who))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CONTRAIL);
    }

    /** These classes and the ones nested in them. */
    static DescribedPredicate<JavaClass> oneOf(String... names) {
        return describe(
                String.join(" or ", names),
                type -> Set.of(names).contains(type.getName().split("\\$", 2)[0]));
    }
}
