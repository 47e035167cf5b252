package id.tapal.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.temporal.TemporalAccessor;

/** The rules of the house, as {@code docs/architecture.md} tells them. A rule that finds no class to judge fails. */
@AnalyzeClasses(packages = "id.tapal", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String DOMAIN = "id.tapal.domain..";
    private static final String APPLICATION = "id.tapal.application..";
    private static final String CODEC = "id.tapal.codec..";
    private static final String WEB = "id.tapal.web..";
    private static final String PERSISTENCE = "id.tapal.persistence..";
    private static final String WEBHOOK = "id.tapal.webhook..";
    private static final String PDF = "id.tapal.pdf..";
    private static final String OIDC = "id.tapal.oidc..";
    private static final String COMPLIANCE = "id.tapal.compliance..";
    private static final String[] KIT = {"id.tapal.compliance.assertj..", "id.tapal.compliance.junit.."};
    private static final String APP = "id.tapal.app..";
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations..";

    @ArchTest
    static final ArchRule domain_knows_the_jdk_only = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, JDK, NULLNESS);

    @ArchTest
    static final ArchRule application_knows_the_domain_only = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, JDK, NULLNESS);

    @ArchTest
    static final ArchRule codec_knows_the_domain_and_json_only = classes()
            .that()
            .resideInAPackage(CODEC)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CODEC, DOMAIN, JDK, NULLNESS, "tools.jackson..");

    @ArchTest
    static final ArchRule compliance_knows_the_domain_and_codec_and_how_to_read_logs = classes()
            .that()
            .resideInAPackage(COMPLIANCE)
            .and()
            .resideOutsideOfPackages(KIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "id.tapal.compliance",
                    "id.tapal.compliance.log..",
                    "id.tapal.compliance.report..",
                    CODEC,
                    DOMAIN,
                    JDK,
                    "javax.xml.stream..",
                    NULLNESS,
                    "tools.jackson..",
                    "de.siegmar.fastcsv..",
                    "com.fasterxml.aalto..",
                    "org.codehaus.stax2..");

    @ArchTest
    static final ArchRule the_kit_knows_compliance_and_the_libraries_it_is_for = classes()
            .that()
            .resideInAnyPackage(KIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(COMPLIANCE, CODEC, DOMAIN, JDK, NULLNESS, "org.assertj.core..", "org.junit..");

    @ArchTest
    static final ArchRule only_the_app_knows_compliance = noClasses()
            .that()
            .resideOutsideOfPackages(COMPLIANCE, APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMPLIANCE);

    @ArchTest
    static final ArchRule web_does_not_know_persistence = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, WEBHOOK, PDF, OIDC, APP);

    @ArchTest
    static final ArchRule persistence_does_not_know_web = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, WEBHOOK, PDF, OIDC, APP);

    @ArchTest
    static final ArchRule webhook_knows_application_and_codec_only = classes()
            .that()
            .resideInAPackage(WEBHOOK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(WEBHOOK, APPLICATION, CODEC, DOMAIN, JDK, "javax..", NULLNESS, "tools.jackson..");

    @ArchTest
    static final ArchRule pdf_knows_the_paper_and_the_libraries_that_lay_it_out_only = classes()
            .that()
            .resideInAPackage(PDF)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    PDF,
                    "id.tapal.application.paper..",
                    JDK,
                    NULLNESS,
                    "org.w3c.dom..",
                    "com.openhtmltopdf..",
                    "org.apache.pdfbox..",
                    "org.jsoup..");

    @ArchTest
    static final ArchRule oidc_knows_accounts_and_the_library_of_the_protocol_only = classes()
            .that()
            .resideInAPackage(OIDC)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    OIDC,
                    "id.tapal.application.account..",
                    JDK,
                    NULLNESS,
                    "org.slf4j..",
                    "com.nimbusds..",
                    "net.minidev.json..");

    @ArchTest
    static final ArchRule only_oidc_knows_the_protocol = noClasses()
            .that()
            .resideOutsideOfPackage(OIDC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "net.minidev.json..");

    @ArchTest
    static final ArchRule only_pdf_knows_how_a_paper_is_laid_out = noClasses()
            .that()
            .resideOutsideOfPackages(PDF, "id.tapal.testkit..") // which makes scans for tests
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "org.jsoup..", "java.awt..");

    @ArchTest
    static final ArchRule only_webhook_oidc_and_the_root_are_clients_of_a_server = noClasses()
            .that()
            .resideOutsideOfPackages(WEBHOOK, OIDC, APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule only_persistence_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..");

    @ArchTest
    static final ArchRule only_web_and_the_root_know_the_server = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_the_composition_root_reads_a_clock =
            noClasses().that().resideOutsideOfPackage(APP).should().callMethodWhere(readsAClock());

    @ArchTest
    static final ArchRule the_composition_root_reads_one =
            classes().that().haveSimpleName("OpenDesk").should().callMethodWhere(readsAClock());

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("id.tapal.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_go_by_feature = noClasses()
            .should()
            .resideInAnyPackage(
                    "..model..", "..service..", "..dto..", "..util..", "..impl..", "..port..", "..common..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Data|UseCase|Port|Service|DTO|Dto)");

    @ArchTest
    static final ArchRule what_is_public_in_an_adapter_is_its_front = classes()
            .that(resideInAPackage(PERSISTENCE)
                    .or(resideInAPackage(WEB))
                    .or(resideInAPackage(WEBHOOK))
                    .or(resideInAPackage(PDF))
                    .or(resideInAPackage(OIDC)))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(
                    com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching(
                            ".*\\.(Database|DatabaseFile|UnusableDatabase|Keyring|KeyFile|Seals|Vault|UnusableKey|WebServer|Limits|lapor\\.LaporExport|page\\.Pages|page\\.Jte[a-z]+Generated|HttpCourier|PdfPrinter|OidcProvider)"));

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return describe("reads a clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getTarget().getName();
            boolean now = method.equals("now") && call.getTargetOwner().isAssignableTo(TemporalAccessor.class);
            boolean system = owner.equals("java.lang.System")
                    && (method.equals("currentTimeMillis") || method.equals("nanoTime"));
            boolean clock = (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource"))
                    && (method.startsWith("system") || method.startsWith("tick"));
            return now || system || clock;
        });
    }
}
