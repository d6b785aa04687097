package dev.oarlock.cli.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/// Why a command failed, in a line that says what to do where the AWS tools only say what is wrong.
public final class ErrorExplanation {
  private ErrorExplanation() {}

  public static String of(Exception problem) {
    return switch (problem) {
      case AwsServiceException refused when refused.awsErrorDetails() != null ->
          refused.awsErrorDetails().serviceName()
              + " refused: "
              + refused.awsErrorDetails().errorMessage();
      case AccessDeniedException denied ->
          denied.getFile() + ": permission denied. Choose another place, or change its rights.";
      case FileAlreadyExistsException there ->
          there.getFile() + " is there already and is no folder. Choose another place.";
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder.";
      case SdkClientException failed -> client(String.valueOf(failed.getMessage()));
      default -> problem.getMessage() == null ? problem.toString() : problem.getMessage();
    };
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
