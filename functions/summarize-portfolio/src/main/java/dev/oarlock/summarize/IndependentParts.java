package dev.oarlock.summarize;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.InvocationFailure;
import java.util.ArrayList;
import java.util.List;

/// Parts of a summary that do not need each other: where one fails the others are kept, and the run
/// fails at its end, so that it is told and tried again.
final class IndependentParts {
  private final FunctionLog log;
  private final List<String> failed = new ArrayList<>();

  IndependentParts(FunctionLog log) {
    this.log = log;
  }

  void keep(String part, Runnable keeping) {
    try {
      keeping.run();
    } catch (RuntimeException e) {
      log.error("summary", "not kept: " + part, e);
      failed.add(part);
    }
  }

  void complete() {
    if (!failed.isEmpty()) {
      throw new InvocationFailure("not kept: " + String.join(", ", failed));
    }
  }
}
