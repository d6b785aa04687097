package dev.oarlock.cli.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.oarlock.cli.OarlockCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The directions of the house: functions to slack and aws, those to the domain, the domain to
/// nobody.
class ArchitectureTest {
  private static final String[] FUNCTIONS = {
    "dev.oarlock.ingest..",
    "dev.oarlock.score..",
    "dev.oarlock.announce..",
    "dev.oarlock.answer..",
    "dev.oarlock.digest..",
    "dev.oarlock.advance..",
    "dev.oarlock.summarize..",
    "dev.oarlock.train..",
    "dev.oarlock.webhook..",
    "dev.oarlock.export..",
    "dev.oarlock.api.."
  };

  /// What the codec generator writes: it lies in the packages of the records, but not in their jar.
  private static final ImportOption NOT_GENERATED =
      location -> !location.contains("JsonAdapter") && !location.contains("GeneratedJsonComponent");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(NOT_GENERATED)
          .importPackages("dev.oarlock");

  @Test
  void theDomainKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("dev.oarlock.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.oarlock.domain..", "java..", "org.jspecify..")
        .check(OURS);
  }

  @Test
  void slackAndAwsKnowOnlyTheDomainAndThemselves() {
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.aws..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.oarlock.slack..", "com.slack.."))
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.slack..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.oarlock.aws..", "software.amazon.."))
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage("dev.oarlock.aws..", "dev.oarlock.slack..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(FUNCTIONS))
        .check(OURS);
  }

  @Test
  void mappingsKnowOnlyTheDomain() {
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.mapping..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.oarlock..")
                .and(not(resideInAnyPackage("dev.oarlock.mapping..", "dev.oarlock.domain.."))))
        .check(OURS);
  }

  @Test
  void whatEveryFunctionCarriesComparesNoWords() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.oarlock.aws..", "dev.oarlock.domain..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.commons..")) // 1.4 MB a function
        .check(OURS);
  }

  @Test
  void functionsDoNotKnowEachOther() {
    for (var function : FUNCTIONS) {
      noClasses()
          .that()
          .resideInAPackage(function)
          .should()
          .dependOnClassesThat(resideInAnyPackage(FUNCTIONS).and(not(resideInAnyPackage(function))))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage("dev.oarlock.local..", "dev.oarlock.cli..", "dev.oarlock.bench.."))
          .allowEmptyShould(true)
          .check(OURS);
    }
  }

  @Test
  void whatStandsInForTheCloudAndSlackKnowsNoCommand() {
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.local..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.oarlock.cli..", "dev.oarlock.bench.."))
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.local.slack..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.oarlock..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.oarlock.local.slack..", "dev.oarlock.local.plot.."))))
        .check(OURS);
  }

  @Test
  void thePlotterKnowsTheJdkAloneAndNothingDeployedKnowsIt() {
    classes()
        .that()
        .resideInAPackage("dev.oarlock.local.plot..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.oarlock.local.plot..", "java..", "org.jspecify..")
        .check(OURS);
    classes()
        .that()
        .resideInAPackage("dev.oarlock.local.plot..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(
            "dev.oarlock.local.plot..",
            "dev.oarlock.local.slack..",
            "dev.oarlock.cli..",
            "dev.oarlock.bench..")
        .check(OURS);
  }

  @Test
  void theDomainNeverAsksTheClockTheEnvironmentOrChance() {
    noClasses()
        .that()
        .resideInAPackage("dev.oarlock.domain..")
        .should()
        .callMethodWhere(Surprises.ASKED)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.Random.class,
            java.time.Clock.class,
            java.util.concurrent.ThreadLocalRandom.class)
        .check(OURS);
  }

  @Test
  void theDomainIsRecordsEnumsSealedTypesAndFinalClasses() {
    classes()
        .that()
        .resideInAPackage("dev.oarlock.domain..")
        .and(not(INTERFACES))
        .and(not(assignableTo(Enum.class)))
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(OURS);
  }

  @Test
  void whatTestsTalkToIsNotShipped() throws IOException {
    try (var files = Files.find(Path.of(".."), 4, (file, _) -> file.endsWith("pom.xml"))) {
      var poms = files.filter(pom -> !pom.endsWith("shared/testing/pom.xml")).toList();
      assertThat(poms).hasSizeGreaterThan(10);
      for (var pom : poms) {
        assertThat(Files.readString(pom))
            .as("only tests may have shared/testing: %s", pom)
            .doesNotContainPattern("<artifactId>testing</artifactId>(?!<scope>test|<version>)");
      }
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.oarlock.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(type(OarlockCommand.class), alwaysTrue()) // the way in names its commands
        .check(OURS);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Manager|Impl|Abstract|Helper|Service|Processor)$")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
        .check(OURS);
  }

  @Test
  void nothingInAFunctionReadsTheEnvironmentOrTheClockButItsWorld() {
    noClasses()
        .that(resideInAnyPackage(FUNCTIONS).or(resideInAnyPackage("dev.oarlock.slack..")))
        .should()
        .callMethodWhere(Surprises.ASKED)
        .allowEmptyShould(true)
        .check(OURS);
  }

  private static final class Surprises {
    /// Calls whose answer differs from run to run: the time of day, a random id, the environment.
    static final DescribedPredicate<JavaMethodCall> ASKED =
        DescribedPredicate.describe("asks the clock, the environment or chance", Surprises::asks);

    private static boolean asks(JavaMethodCall call) {
      var target = call.getTarget();
      return switch (target.getName()) {
        case "now" ->
            target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
        case "currentTimeMillis", "nanoTime", "getenv", "getProperty" ->
            target.getOwner().isEquivalentTo(System.class);
        case "systemUTC", "systemDefaultZone", "randomUUID", "random" -> true;
        default -> false;
      };
    }
  }
}
