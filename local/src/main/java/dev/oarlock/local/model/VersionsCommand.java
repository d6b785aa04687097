package dev.oarlock.local.model;

import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.local.scorecard.Where;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `oarlock model versions`: all that were learned, and which one is in force.
@Command(
    name = "versions",
    description = "Lists the versions of the churn model that an instance keeps.")
final class VersionsCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var table = where.open()) {
      var store = new ModelStore(table.dynamo(), table.name());
      var all = store.all();
      for (var version : all) {
        out.println(VersionText.line(version));
        out.println("    " + VersionText.test(version));
      }
      if (all.isEmpty()) {
        out.println("None was learned yet: `model train` learns one.");
      }
      for (var since : store.allInForce()) {
        out.println(
            "In force since %s: %s, by %s (%s)"
                .formatted(since.day(), since.version(), since.by(), since.reason()));
      }
      if (store.inForce().isEmpty()) {
        out.println("In force: " + HazardModel.EXPERT + ", the prior on the stated base rate");
      }
      out.flush();
      return 0;
    }
  }
}
