package dev.oarlock.cli.command;

import dev.oarlock.aws.store.table.ItemSize;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Why a command failed, in a line that says what to do where the AWS tools only say what is wrong.
public final class ErrorExplanation {
  private ErrorExplanation() {}

  public static String of(Exception problem) {
    return switch (problem) {
      case AwsServiceException refused when ItemSize.isExceeded(refused) -> ItemSize.EXPLANATION;
      case AwsServiceException refused when refused.awsErrorDetails() != null ->
          refused.awsErrorDetails().serviceName()
              + " refused: "
              + refused.awsErrorDetails().errorMessage();
      case AccessDeniedException denied ->
          denied.getFile() + ": permission denied. Choose another place, or change its rights.";
      case FileAlreadyExistsException there ->
          there.getFile() + " is there already and is no folder. Choose another place.";
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder.";
      case CharacterCodingException _ ->
          "What was read is not text in UTF-8. Save the file with that encoding.";
      case UncheckedIOException wrapper when isBare(wrapper) ->
          of(Objects.requireNonNull(wrapper.getCause()));
      case SdkClientException failed -> client(String.valueOf(failed.getMessage()));
      default -> problem.getMessage() == null ? problem.toString() : problem.getMessage();
    };
  }

  /// One whose message is but that of its cause, after a name that only programmers know.
  private static boolean isBare(UncheckedIOException wrapper) {
    return String.valueOf(wrapper.getCause()).equals(wrapper.getMessage());
  }

  /// What ended all of it.
  public static String of(Error broken) {
    return switch (broken) {
      case OutOfMemoryError full when "Metaspace".equals(full.getMessage()) ->
          "no memory is left for Oarlock's own code (Metaspace). It is limited here: take"
              + " -XX:MaxMetaspaceSize out of JAVA_TOOL_OPTIONS, or give it 256m.";
      case OutOfMemoryError full when isShortOfThreads(full) ->
          "no thread could be started (%s). Let this user have more of them (ulimit -u), or this"
                  .formatted(full.getMessage())
              + " container more processes and memory.";
      case OutOfMemoryError _ ->
          "no memory is left (%s). Java may take %,d MB here: give it more, such as with"
                  .formatted(broken.getMessage(), Runtime.getRuntime().maxMemory() >> 20)
              + " JAVA_TOOL_OPTIONS=-Xmx1g.";
      case LinkageError _ ->
          "a part of it is missing or of another version (%s). Build it anew: remove the file"
                  .formatted(broken)
              + " cli/target/classpath, and start it again.";
      default -> broken.toString();
    };
  }

  private static boolean isShortOfThreads(OutOfMemoryError full) {
    return String.valueOf(full.getMessage()).startsWith("unable to create native thread");
  }

  /// The SDK has one exception for all that goes wrong on this side, and only its words tell which.
  private static String client(String message) {
    if (message.startsWith("Unable to load region")) {
      return "No AWS region is set: name it in AWS_REGION, or run \"aws configure\".";
    }
    if (message.startsWith("Unable to load credentials")) {
      return "No AWS credentials were found: log in (\"aws sso login\", or AWS_PROFILE), or run"
          + " \"aws configure\".";
    }
    return message.startsWith("Unable to execute HTTP request")
        ? "AWS does not answer (" + message + "): is the network there, and AWS_ENDPOINT_URL right?"
        : message;
  }
}
