package dev.oarlock.cli.personal;

import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.personal.SubjectLookup.SubjectKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who is meant, and where.
final class SubjectOptions {
  @Parameters(
      paramLabel = "ACCOUNT|PERSON",
      description = "an account's id or name; or a person's name, e-mail or Slack user id")
  private @Nullable String typed;

  @Option(names = "--account", description = "it is an account, where it could be both")
  private boolean account;

  @Option(names = "--person", description = "it is a person, where it could be both")
  private boolean person;

  @Mixin private final TargetOptions where = new TargetOptions();

  /// Whether it was said which of the two is meant.
  boolean isSure() {
    return account || person;
  }

  TargetOptions where() {
    return where;
  }

  String typed() {
    return Objects.requireNonNull(typed, "picocli sets what it requires");
  }

  /// Whom they may have meant of whom nothing is known.
  String nearNames(InstanceTable table) {
    var near = new SubjectLookup(table).near(typed());
    return (near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ")
        + "Names are found as they are written.";
  }

  PersonalSubject subject(InstanceTable table) {
    if (account && person) {
      throw new IllegalArgumentException("give --account or --person, not both");
    }
    var kind = account ? SubjectKind.ACCOUNT : person ? SubjectKind.PERSON : SubjectKind.EITHER;
    return new SubjectLookup(table).find(typed(), kind);
  }
}
