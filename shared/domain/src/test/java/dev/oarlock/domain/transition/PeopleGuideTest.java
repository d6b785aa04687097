package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.SampleSignals.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Plays the worked example of people in docs/contracts.md.
class PeopleGuideTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  private static final OwnerNames NAMES =
      new OwnerNames(
          PersonDirectory.of(
              List.of(
                  new Person(
                      new PersonId("dana"),
                      "Dana Lee",
                      List.of(),
                      Optional.of("d.lee@acme.com"),
                      Optional.empty(),
                      Optional.empty()))),
          TODAY);

  @Test
  void theGuidesExampleComesOutAsItSays() throws IOException {
    Account account = new Account.Unscored(new AccountId("acme"));
    for (var row : GuideExamples.named("contracts.md", "People").table("said")) {
      var result =
          new AccountTransition(StreamedAccount.MODELS, TODAY)
              .decide(account, NAMES.in(batch(row.get("said"), row.get("csm"))));
      var after = ((TransitionResult.Advanced) result).after();

      assertThat(AccountEvidence.of(after.facts()).ownership().owner().map(Csm::name))
          .as(row.toString())
          .contains(row.get("owner"));
      assertThat(asked(after.delivery().outbox().announcements()))
          .as(row.toString())
          .isEqualTo(row.get("asked"));
      account = after;
    }
  }

  private static String asked(List<Announcement> announcements) {
    return announcements.stream()
        .filter(PulseRequested.class::isInstance)
        .map(request -> request.about().csm().orElseThrow().name())
        .findFirst()
        .orElse("nobody");
  }

  private static SignalBatch batch(String said, String csm) {
    var at = Instant.parse(said.replace(' ', 'T') + ":00Z");
    var signal = registered("2026-01-01").withCsm(new Csm(csm));
    var logged = new LoggedSignal(new SignalId(said), new AccountId("acme"), at, at, signal);
    var position = BigInteger.valueOf(at.getEpochSecond());
    return new SignalBatch(logged.account(), List.of(logged), position, position);
  }
}
