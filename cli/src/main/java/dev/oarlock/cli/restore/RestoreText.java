package dev.oarlock.cli.restore;

import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.restore.TableCatchUp.CatchUpResult;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be done next.
final class RestoreText {
  private RestoreText() {}

  static String next(String stack, String table, String streamLabel) {
    return """

    It is ready, and nothing uses it yet. Put these two into parameter_overrides of samconfig.toml, where they stay:
      "ExistingTableName=%s",
      "ExistingTableStream=%s",
    and then, with the version of Oarlock that is deployed:
      sam deploy
      ./oarlock restore --catch-up --aws%s
      ./oarlock rebuild --all --aws%s
    The table before stays as it is, and out of the stack.\
    """
        .formatted(table, streamLabel, stackOption(stack), stackOption(stack));
  }

  static String of(CatchUpResult result, TargetOptions target) {
    var where = target.isDeployed() ? " --aws" + stackOption(target.stack()) : "";
    return "%s taken over%s, and %s beside them.%n%s%s%sNow: ./oarlock rebuild --all%s"
        .formatted(
            EnglishPhrases.counted(result.signals(), "signal"),
            result.leftOut() == 0 ? "" : " (%,d left out)".formatted(result.leftOut()),
            EnglishPhrases.counted(result.others(), "item"),
            result.erasures() == 0
                ? ""
                : "%s since, which only you know by name: erase again, ./oarlock erase NAME%s%n"
                    .formatted(
                        EnglishPhrases.counted(result.erasures(), "name") + " erased", where),
            imports(result.imports(), where),
            unlinked(result.unlinked(), where),
            where);
  }

  private static String imports(List<String> imports, String where) {
    return imports.stream()
        .map(run ->
            "Taken back since, and in the log again: ./oarlock import --undo %s%s takes it back."
                .formatted(run, where))
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String unlinked(List<UnlinkNote> notes, String where) {
    return notes.stream()
        .map(note ->
            "Taken from %s since, and its own again: ./oarlock identity unlink %s/%s%s%s takes it back."
                .formatted(
                    note.from(),
                    note.identity().system(),
                    note.identity().id(),
                    note.to().map(account -> " --to " + account).orElse(""),
                    where))
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String stackOption(String stack) {
    return stack.equals("oarlock") ? "" : " --stack " + stack;
  }
}
