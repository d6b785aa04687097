package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.settings.AppContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One name in four places: folder, artifact, class and resource.
class HandlersTest {
  private static final DeploymentTemplate DEPLOYMENT = DeploymentTemplate.read();

  static List<String> functions() {
    return List.copyOf(DEPLOYMENT.functions().keySet());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theHandlerCanBeMadeByLambdaAndFromAWorld(String function) throws Exception {
    var handler = Class.forName(property(function, "Handler"));
    assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
    assertThat(handler.getConstructor()).isNotNull();
    assertThat(handler.getConstructor(AppContext.class)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void folderArtifactClassAndResourceShareAName(String function) throws IOException {
    var folder = DeploymentTemplate.house().resolve("functions").resolve(dashed(function));
    assertThat(property(function, "Handler")).endsWith("." + function);
    assertThat(Files.readString(folder.resolve("pom.xml")))
        .contains("<artifactId>" + dashed(function) + "</artifactId>");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theCodeIsTheFolderThatMavenPackages(String function) throws IOException {
    var folder = DeploymentTemplate.house().resolve("functions");
    assertThat(Files.readString(folder.resolve("pom.xml")))
        .contains(
            "<lambda.libraries>${project.build.directory}/lambda/lib</lambda.libraries>",
            "copy-dependencies");
    assertThat(Files.readString(folder.resolve(dashed(function)).resolve("pom.xml")))
        .contains("<artifactId>functions</artifactId>");
    assertThat(property(function, "CodeUri"))
        .isEqualTo("functions/%s/target/lambda".formatted(dashed(function)));
  }

  @Test
  void everyFolderInFunctionsIsDeployed() throws IOException {
    try (var folders = Files.list(DeploymentTemplate.house().resolve("functions"))) {
      assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))))
          .extracting(folder -> folder.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              functions().stream().map(HandlersTest::dashed).toList());
    }
  }

  @Test
  void everyFunctionRunsOnTheSameJava() {
    assertThat(DEPLOYMENT.globals().path("Runtime").asText()).isEqualTo("java25");
    assertThat(DEPLOYMENT.functions().values())
        .extracting(function -> function.path("Runtime"))
        .allMatch(JsonNode::isMissingNode);
  }

  /// What SnapStart keeps in memory is as old as the version: whatever setting the function reads
  /// has to make another one.
  @Test
  void everySettingOfTheSnapshotMakesAnotherOne() {
    var globals = DEPLOYMENT.globals().at("/Environment/Variables").toString();
    var own = DEPLOYMENT.properties("AnswerSlack").at("/Environment/Variables").toString();
    var parameters = DEPLOYMENT.root().path("Parameters").properties();

    assertThat(parameters)
        .extracting(Map.Entry::getKey)
        .filteredOn(name -> (globals + own).contains("\"" + name + "\""))
        .contains("TimeZone", "DocsUrl")
        .allSatisfy(name -> assertThat(answerSettings()).contains("${" + name + "}"));
    assertThat(DEPLOYMENT.properties("AnswerSlack").path("VersionDescription").toString())
        .contains("AnswerSettings");
  }

  /// IAM refuses a description of more than 1,000 characters. A rate may have as many digits as a
  /// double prints.
  @Test
  void theDescriptionOfTheSettingsFitsWhateverTheyAre() {
    var longest =
        Pattern.compile("\\$\\{(\\w+)}")
            .matcher(answerSettings())
            .replaceAll(it -> "x".repeat(most(it.group(1))));

    assertThat(longest)
        .hasSizeGreaterThan(answerSettings().length())
        .hasSizeLessThanOrEqualTo(1_000);
  }

  private static String answerSettings() {
    return DEPLOYMENT
        .resources("AWS::IAM::ManagedPolicy")
        .get("AnswerSettings")
        .at("/Description/Fn::Sub")
        .asText();
  }

  private static int most(String parameter) {
    var node = DEPLOYMENT.root().path("Parameters").path(parameter);
    var digits = Double.toString(0.1 + 0.2).length();
    return node.path("Type").asText().equals("Number")
        ? digits
        : node.path("MaxLength").asInt(4096);
  }

  private static String property(String function, String name) {
    return DEPLOYMENT.properties(function).path(name).asText();
  }

  /// `ScoreAccount` is `score-account`.
  private static String dashed(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
