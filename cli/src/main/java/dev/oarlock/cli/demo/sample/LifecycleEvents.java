package dev.oarlock.cli.demo.sample;

import static dev.oarlock.cli.demo.sample.SignalDetails.detail;
import static dev.oarlock.cli.demo.sample.SignalDetails.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is told of an account once: who it is, what it ordered, who works there, how it began.
record LifecycleEvents(SampleAccount account, SignalTimeline timeline) {
  /// Customers cancel before their term ends.
  private static final int NOTICE_DAYS = 30;

  private static final int FORESHADOWED_DAYS = 60;

  void addAll() {
    register();
    contract();
    people();
    milestones();
  }

  private void register() {
    var registered =
        detail("name", account.name())
            .put("segment", account.segment())
            .put("csm", account.csm())
            .put("industry", account.industry())
            .put("region", account.region())
            .put("since", timeline.today().minusDays(account.started()).toString());
    account.aliases().forEach(registered.putArray("aliases")::add);
    if (account.parent() != null) {
      registered.put("parent", account.parent());
    }
    timeline.add(account.started(), "AccountRegistered", registered);
  }

  private void contract() {
    var starts = timeline.today().plusDays(account.renews());
    while (starts.isAfter(timeline.today().minusDays(account.started()))) {
      starts = starts.minusMonths(12);
    }
    order(account.started(), "new", starts, account.licences());
    if (account.renewedAgo() > 0) {
      var next = timeline.today().plusDays(account.renews()).minusMonths(12);
      order(account.renewedAgo(), "renewal", next, account.licences() + account.seats());
    } else if (account.expandedAgo() > 0) {
      order(
          account.expandedAgo(),
          "add-on",
          timeline.today().minusDays(account.expandedAgo()),
          account.seats());
    }
    if (account.hasChurned()) {
      cancellation();
    }
  }

  private void cancellation() {
    var cancelled =
        detail("contract", account.id() + "-1")
            .put("order", "cancellation")
            .put("effective", timeline.today().minusDays(account.leftAgo()).toString())
            .put("reason", account.leaves());
    timeline.add(account.leftAgo() + NOTICE_DAYS, "ContractChanged", cancelled);
    Optional.ofNullable(account.leaves())
        .flatMap(LifecycleEvents::foreshadowed)
        .ifPresent(this::foreshadow);
  }

  private void foreshadow(String kind) {
    timeline.add(
        account.leftAgo() + FORESHADOWED_DAYS, "CorporateEventNoted", detail("kind", kind));
  }

  /// What is heard of a customer before it leaves for such a reason.
  private static Optional<String> foreshadowed(String reason) {
    return switch (reason) {
      case "acquisition", "bankruptcy" -> Optional.of(reason);
      case "competitor" -> Optional.of("competitor-evaluation");
      default -> Optional.empty();
    };
  }

  private void order(int daysAgo, String order, LocalDate effective, int licences) {
    var changed =
        detail("contract", account.id() + "-1")
            .put("order", order)
            .put("effective", effective.toString())
            .put("termMonths", 12)
            .put("autoRenew", true);
    changed
        .putArray("lines")
        .addObject()
        .put("sku", "platform")
        .put("quantity", licences)
        .put("per", "month")
        .put("discountPercent", 0)
        .set("amount", money(licences * account.price()));
    timeline.add(daysAgo, "ContractChanged", changed);
  }

  private void people() {
    for (var role : List.of("sponsor", "champion", "power-user")) {
      timeline.add(
          account.started(),
          "ContactChanged",
          detail("contact", role + "-1").put("role", role).put("movement", "joined"));
    }
  }

  private void milestones() {
    var firstValue = account.story().equals("stalled") ? -1 : account.started() - 75;
    timeline.add(account.started() - 3, "MilestoneReached", detail("milestone", "kickoff"));
    timeline.add(
        account.started() - 20, "MilestoneReached", detail("milestone", "measures-agreed"));
    timeline.add(account.started() - 50, "MilestoneReached", detail("milestone", "live"));
    timeline.add(firstValue, "MilestoneReached", detail("milestone", "first-value"));
  }
}
