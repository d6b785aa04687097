package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.Signal;
import java.util.Locale;
import java.util.Set;

/// One of the ten reasons why customers churn. `signalTypes` are the regular signals of which at
/// least one is needed to say that the reason is absent; signals noted only when something happens
/// are not among them. `codes` are the words that people give as the reason of a pulse or of a
/// cancellation, besides the title itself.
public enum ChurnReason {
  VALUE_NOT_REALISED(
      "value not realised",
      Set.of(UsageReported.class, MeasureReported.class, MilestoneReached.class),
      Set.of("value", "no-value", "roi")),
  STALLED_IMPLEMENTATION(
      "stalled implementation",
      Set.of(MilestoneReached.class),
      Set.of("implementation", "onboarding", "stalled")),
  SPONSOR_OR_POWER_USER_LOST(
      "sponsor or power user lost",
      Set.of(ContactChanged.class),
      Set.of("sponsor-gone", "champion-gone", "power-user-gone")),
  LOW_ADOPTION("low adoption", Set.of(UsageReported.class), Set.of("adoption", "usage")),
  ACQUISITION(phrase("acquisition"), Set.of(), Set.of("merger", "acquired")),
  MISSING_FEATURES("missing features", Set.of(), Set.of("features", "feature-gap")),
  NEW_LEADERSHIP(
      "new leadership", Set.of(), Set.of("leadership", "new-management", "competitor", "rfp")),
  QUALITY_OR_PERFORMANCE(
      "quality or performance",
      Set.of(TicketOpened.class, TicketClosed.class, ServiceDisrupted.class),
      Set.of("quality", "performance", "bugs", "outages")),
  WRONG_SOLUTION(
      "wrong solution", Set.of(), Set.of("bad-fit", "wrong-fit", "out-of-scope", "expectations")),
  HUMAN_FACTOR(
      "the human factor",
      Set.of(),
      Set.of("human-factor", "relationship", "support", "csm", "our-people"));

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Class<? extends Signal>> signalTypes;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> codes;

  ChurnReason(String title, Set<Class<? extends Signal>> signalTypes, Set<String> codes) {
    this.title = title;
    this.signalTypes = signalTypes;
    this.codes = codes;
  }

  /// As it reads within a sentence.
  public String title() {
    return title;
  }

  Set<Class<? extends Signal>> signalTypes() {
    return signalTypes;
  }

  /// Whether this code, given as a reason, means this one.
  boolean matchesCode(String code) {
    var plain = code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return codes.contains(plain) || plain.equals(title.replace(' ', '-'));
  }
}
