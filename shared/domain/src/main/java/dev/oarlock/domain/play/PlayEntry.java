package dev.oarlock.domain.play;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.PlayResult.Unclaimed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A line of the save ledger: a play that was started, and what it came to.
public record PlayEntry(
    AccountId account,
    String name,
    String run,
    String title,
    LocalDate started,
    int done,
    int steps,
    PlayResult result) {

  /// Those of an account, as known on a day.
  public static List<PlayEntry> of(AccountId account, Facts facts, LocalDate today) {
    var runs = PlayRun.of(facts);
    return runs.isEmpty()
        ? List.of()
        : runs.stream().map(run -> of(account, run, facts, today)).toList();
  }

  private static PlayEntry of(AccountId account, PlayRun run, Facts facts, LocalDate today) {
    return new PlayEntry(
        account,
        AccountProfile.of(facts).name().orElse(account.value()),
        run.run(),
        run.started().title(),
        run.day(),
        Math.toIntExact(run.done()),
        run.steps().size(),
        PlayOutcome.of(run, facts, today));
  }

  public boolean isUndecided() {
    return result instanceof PlayResult.Undecided;
  }

  /// The code of the play.
  public String play() {
    return run.split(":", 2)[0];
  }

  /// When it was decided.
  public Optional<LocalDate> decided() {
    return result.decided();
  }

  /// The same of a play of which Oarlock heard when all was decided: nobody knows whether it was
  /// there before.
  public PlayEntry toldAfterwards() {
    return result instanceof Saved(var on, _, _)
        ? with(new Unclaimed(on, Unclaimed.Reason.TOLD_AFTERWARDS))
        : this;
  }

  private PlayEntry with(PlayResult other) {
    return new PlayEntry(account, name, run, title, started, done, steps, other);
  }
}
