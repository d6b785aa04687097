package dev.oarlock.aws.lambda;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What failed may work when it is tried again: nothing is wrong with what was to be done.
public final class RetryableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public RetryableException(String message) {
    super(message);
  }

  /// Whether trying again may help. Of what AWS refuses, only a value that it cannot take stays so.
  public static boolean isRetryable(RuntimeException problem) {
    return switch (problem) {
      case RetryableException _ -> true;
      case AwsServiceException refused ->
          refused.awsErrorDetails() == null
              || !"ValidationException".equals(refused.awsErrorDetails().errorCode());
      case SdkException _ -> true;
      default -> false;
    };
  }
}
