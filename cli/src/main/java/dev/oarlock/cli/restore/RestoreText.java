package dev.oarlock.cli.restore;

import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.restore.TableCatchUp.CatchUpResult;
import dev.oarlock.slack.text.EnglishPhrases;

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
    return "%s taken over%s, and %s beside them.%n%sNow: ./oarlock rebuild --all%s"
        .formatted(
            EnglishPhrases.counted(result.signals(), "signal"),
            result.leftOut() == 0 ? "" : " (%,d left out)".formatted(result.leftOut()),
            EnglishPhrases.counted(result.others(), "item"),
            result.erasures() == 0
                ? ""
                : "%s since, which only you know by name: erase again, ./oarlock erase NAME%s%n"
                    .formatted(
                        EnglishPhrases.counted(result.erasures(), "name") + " erased", where),
            where);
  }

  private static String stackOption(String stack) {
    return stack.equals("oarlock") ? "" : " --stack " + stack;
  }
}
