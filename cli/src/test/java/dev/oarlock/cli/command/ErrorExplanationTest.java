package dev.oarlock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;

class ErrorExplanationTest {
  @Test
  void withoutCredentialsOneIsToldToLogIn() {
    var problem = SdkClientException.create("Unable to load credentials from any of the providers");

    assertThat(ErrorExplanation.of(problem)).startsWith("No AWS credentials were found: log in");
  }

  @Test
  void anAddressWhereNobodyAnswersIsQuestioned() {
    var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"));
    try (var dynamo =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .region(Region.US_EAST_1)
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      var problem = catchThrowableOfType(SdkClientException.class, dynamo::listTables);

      assertThat(ErrorExplanation.of(problem))
          .startsWith("AWS does not answer")
          .endsWith("is the network there, and AWS_ENDPOINT_URL right?");
    }
  }

  @Test
  void whatAServiceRefusesIsSaidWithoutRequestIds() {
    var details =
        AwsErrorDetails.builder()
            .serviceName("EventBridge")
            .errorMessage("Event bus nobus does not exist.")
            .build();
    var problem = EventBridgeException.builder().awsErrorDetails(details).requestId("8f1c").build();

    assertThat(ErrorExplanation.of((Exception) problem))
        .isEqualTo("EventBridge refused: Event bus nobus does not exist.");
  }

  @Test
  void anItemThatIsTooLargeIsToldWithTheLimit() {
    var details =
        AwsErrorDetails.builder()
            .serviceName("DynamoDb")
            .errorMessage("Item size has exceeded the maximum allowed size")
            .build();
    var problem = DynamoDbException.builder().awsErrorDetails(details).message("Item size").build();

    assertThat(ErrorExplanation.of((Exception) problem)).contains("400 KB", "Make it smaller");
  }

  /// Java says of them `java.nio.charset.MalformedInputException: Input length = 1`.
  @Test
  void wrongBytesAreToldAsWhatTheyAre() {
    var problem = new UncheckedIOException(new MalformedInputException(1));

    assertThat(ErrorExplanation.of(problem)).contains("not text in UTF-8").doesNotContain("1");
  }

  @Test
  void whatBreaksAllOfItIsToldWithWhatToDo() {
    assertThat(ErrorExplanation.of(new OutOfMemoryError("Java heap space")))
        .startsWith("no memory is left (Java heap space). Java may take")
        .contains("JAVA_TOOL_OPTIONS=-Xmx1g");
    assertThat(ErrorExplanation.of(new OutOfMemoryError("Metaspace")))
        .contains("MaxMetaspaceSize")
        .doesNotContain("-Xmx");
    assertThat(
            ErrorExplanation.of(
                new OutOfMemoryError("unable to create native thread: possibly out of memory")))
        .contains("ulimit -u")
        .doesNotContain("-Xmx");
    assertThat(ErrorExplanation.of(new NoClassDefFoundError("dev/oarlock/Missing")))
        .contains("dev/oarlock/Missing", "Build it anew");
  }

  @Test
  void otherReasonsAreSaidAsTheyAre() {
    assertThat(ErrorExplanation.of(new IllegalStateException("port 3000 is taken")))
        .isEqualTo("port 3000 is taken");
  }

  /// Java says of these nothing but the path.
  @Test
  void whatIsWrongWithAFileIsSaid() {
    assertThat(ErrorExplanation.of(new AccessDeniedException("/data")))
        .startsWith("/data: permission denied");
    assertThat(ErrorExplanation.of(new FileAlreadyExistsException("/data")))
        .contains("is no folder");
    assertThat(ErrorExplanation.of(new NoSuchFileException("/data")))
        .startsWith("/data: there is no such");
  }
}
