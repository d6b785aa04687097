package dev.oarlock.local.cloud.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a handler is told about the call it serves.
final class LocalLambdaContext implements Context {
  private final String function;
  private final long deadline;
  private final Consumer<String> lines;
  private final String request = UUID.randomUUID().toString();

  LocalLambdaContext(String function, Duration timeout, Consumer<String> lines) {
    this.function = function;
    this.deadline = System.nanoTime() + timeout.toNanos();
    this.lines = lines;
  }

  @Override
  public String getAwsRequestId() {
    return request;
  }

  @Override
  public String getLogGroupName() {
    return "/oarlock/local";
  }

  @Override
  public String getLogStreamName() {
    return function;
  }

  @Override
  public String getFunctionName() {
    return function;
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return ResourceNames.arn("lambda", "function:" + function);
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        lines.accept(message.stripTrailing());
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
