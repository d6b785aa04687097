package dev.oarlock.domain.account.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence;
import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AccountProfileTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
  private static final Segment ENTERPRISE = new Segment("Enterprise");

  @Test
  void aRegistrationThatNamesLessErasesNothing() {
    var facts =
        told(
            on(500, registered("Saffron Mills", Optional.of("dana"), ENTERPRISE)),
            on(3, registered("Saffron Mills", Optional.of("li"), Segment.UNASSIGNED)),
            on(2, registered("Turmeric Group", Optional.empty(), Segment.UNASSIGNED)));

    var profile = AccountProfile.of(facts);

    assertThat(profile.name()).contains("Turmeric Group");
    assertThat(profile.segment()).isEqualTo(ENTERPRISE);
    assertThat(profile.csm()).contains(new Csm("li"));
  }

  @Test
  void anUpdateChangesWhatItNames() {
    var facts =
        told(
            on(9, registered("Acme", Optional.of("dana"), ENTERPRISE)),
            on(1, updated(Optional.empty(), Optional.of("li"), Set.of())));

    assertThat(AccountProfile.of(facts).csm()).contains(new Csm("li"));
    assertThat(AccountProfile.of(facts).name()).contains("Acme");
    assertThat(OwnershipEvidence.of(facts).latestHandover())
        .contains(
            new OwnershipEvidence.Handover(new Csm("dana"), new Csm("li"), TODAY.minusDays(1)));
  }

  @Test
  void whatIsClearedIsUnknownUntilItIsNamedAgain() {
    var log =
        List.of(
            on(9, registered("Acme", Optional.of("dana"), ENTERPRISE)),
            on(1, updated(Optional.empty(), Optional.empty(), Set.of(AccountField.SEGMENT))));

    assertThat(AccountProfile.of(told(log)).segment()).isEqualTo(Segment.UNASSIGNED);
    assertThat(
            AccountProfile.of(told(log).fold(List.of(on(0, registered("Acme", ENTERPRISE))), TODAY))
                .segment())
        .isEqualTo(ENTERPRISE);
  }

  @Test
  void aRegistrationRepeatedEveryDayDoesNotMoveAHandover() {
    var log = new ArrayList<LoggedSignal>();
    log.add(on(300, registered("Acme", Optional.of("dana"), ENTERPRISE)));
    log.add(on(200, registered("Acme", Optional.of("li"), ENTERPRISE)));
    IntStream.range(0, 100)
        .forEach(day -> log.add(on(day, registered("Acme", Optional.of("dana"), ENTERPRISE))));

    var facts = told(log);

    assertThat(OwnershipEvidence.of(facts).latestHandover().orElseThrow().on())
        .isEqualTo(TODAY.minusDays(99));
    assertThat(facts.all().count()).isLessThan(12);
  }

  @Property(tries = 100)
  void whoAnAccountIsDependsOnNoOrderAndNoBatch(
      @ForAll("stories") List<LoggedSignal> log, @ForAll Random random) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, random);

    var oneByOne = Facts.none();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(oneByOne).isEqualTo(told(log));
  }

  @Property(tries = 100)
  void whatIsDroppedForRoomNeverChangesWhoAnAccountIs(@ForAll("stories") List<LoggedSignal> log) {
    var whole = AccountProfile.UNKNOWN;
    for (var signal : log) {
      whole =
          switch (signal.signal()) {
            case AccountRegistered it -> whole.with(signal.at(), it.minimized());
            case AccountUpdated it -> whole.with(signal.at(), it.minimized());
            default -> throw new AssertionError(signal);
          };
    }

    assertThat(AccountProfile.of(told(log))).isEqualTo(whole);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> stories() {
    var csms = Arbitraries.of("dana", "li", "sam").optional();
    var registrations =
        Combinators.combine(csms, Arbitraries.of(Segment.UNASSIGNED, ENTERPRISE))
            .as((csm, segment) -> (Signal) registered("Acme", csm, segment));
    var updates =
        Combinators.combine(
                Arbitraries.of("Acme", "Zeta").optional(),
                csms,
                Arbitraries.of(AccountField.SEGMENT, AccountField.CSM).set().ofMaxSize(1))
            .as((name, csm, cleared) -> (Signal) updated(name, csm, cleared));
    return Combinators.combine(
            Arbitraries.oneOf(registrations, updates), Arbitraries.integers().between(0, 900))
        .as((signal, daysAgo) -> on(daysAgo, signal))
        .list()
        .ofMaxSize(40);
  }

  private static Facts told(LoggedSignal... log) {
    return told(List.of(log));
  }

  private static Facts told(List<LoggedSignal> log) {
    return Facts.none().fold(log, TODAY);
  }

  private static LoggedSignal on(int daysAgo, Signal signal) {
    Instant at = TODAY.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
    var id = new SignalId(daysAgo + "-" + signal.hashCode());
    return new LoggedSignal(id, new AccountId("acme"), at, at, signal);
  }

  private static AccountRegistered registered(String name, Segment segment) {
    return registered(name, Optional.empty(), segment);
  }

  private static AccountRegistered registered(String name, Optional<String> csm, Segment segment) {
    return new AccountRegistered(
        name,
        List.of(),
        List.of(),
        segment,
        csm.map(Csm::new),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AccountUpdated updated(
      Optional<String> name, Optional<String> csm, Set<AccountField> cleared) {
    return new AccountUpdated(
        name,
        List.of(),
        Optional.empty(),
        csm.map(Csm::new),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cleared);
  }
}
