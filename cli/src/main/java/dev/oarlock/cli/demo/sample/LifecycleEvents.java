package dev.oarlock.cli.demo.sample;

import static dev.oarlock.cli.demo.sample.signal.SignalDetails.detail;

import dev.oarlock.cli.demo.sample.signal.SignalTimeline;
import java.util.List;
import java.util.Random;

/// What is told of an account once: who it is, who works there, how it began.
record LifecycleEvents(SampleAccount account, SampleTerms terms, SignalTimeline timeline) {
  private static final int KICKOFF_DAYS = 3;
  private static final int AGREED_DAYS = 20;

  void addAll() {
    register();
    new ContractOrders(account, terms, timeline).addAll();
    if (!account.isImported()) {
      people();
      milestones();
    }
  }

  private void register() {
    var registered =
        detail("name", account.name())
            .put("segment", account.segment())
            .put("csm", account.csm())
            .put("industry", account.industry())
            .put("region", account.region())
            .put("since", terms.start().toString());
    account.aliases().forEach(registered.putArray("aliases")::add);
    if (account.parent() != null) {
      registered.put("parent", account.parent());
    }
    timeline.add(terms.told(), "AccountRegistered", registered);
  }

  private void people() {
    for (var role : List.of("sponsor", "champion", "power-user")) {
      timeline.add(
          terms.start(),
          "ContactChanged",
          detail("contact", role + "-1").put("role", role).put("movement", "joined"));
    }
  }

  /// Each at its own pace, unless the book says when; one that is never reached has -1.
  private void milestones() {
    var random = new Random(account.id().hashCode());
    var live = days(account.live(), 35 + random.nextInt(30));
    var firstValue = days(account.firstValue(), live + 10 + random.nextInt(35));
    milestone("kickoff", KICKOFF_DAYS);
    milestone("measures-agreed", AGREED_DAYS);
    milestone("live", live);
    milestone("first-value", firstValue);
  }

  private static int days(int stated, int drawn) {
    return stated == 0 ? drawn : stated;
  }

  private void milestone(String milestone, int daysAfterStart) {
    var day = terms.start().plusDays(daysAfterStart);
    if (daysAfterStart > 0 && terms.isUsed(day)) {
      timeline.add(day, "MilestoneReached", detail("milestone", milestone));
    }
  }
}
