package dev.oarlock.domain.play;

import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.play.PlayOccasion.AccountPhase;
import dev.oarlock.domain.play.PlayOccasion.AgainstReason;
import dev.oarlock.domain.risk.reason.ChurnReason;
import java.util.List;

/// The plays that Oarlock ships. `plays/default.yaml` says the same.
final class ShippedPlays {
  static final PlayCatalog CATALOG =
      new PlayCatalog(
          "default 1",
          List.of(
              new Play(
                  "value-review",
                  "Value review",
                  new AgainstReason(ChurnReason.VALUE_NOT_REALISED),
                  List.of(
                      step(
                          "result",
                          "ask their sponsor which result they bought it for",
                          PlayRole.CSM,
                          3,
                          "What would have to be true in a year for you to call this a good"
                              + " decision?",
                          "Who else would notice if it were gone?"),
                      step(
                          "number",
                          "agree on one number that must move this quarter",
                          PlayRole.CSM,
                          10,
                          "Which number do you report to your own management?"),
                      step(
                          "obstacle",
                          "take away what keeps people from using it for that",
                          PlayRole.CSM,
                          24),
                      step(
                          "proof",
                          "show the number a month later",
                          PlayRole.CSM,
                          45,
                          "This is where it stood, this is where it stands, and this is what is"
                              + " left."))),
              new Play(
                  "restart",
                  "Restart",
                  new AgainstReason(ChurnReason.STALLED_IMPLEMENTATION),
                  List.of(
                      step(
                          "blocker",
                          "find out what it waits for, and who can decide it",
                          PlayRole.CSM,
                          3,
                          "What is the one thing that, if it were done, would let you go on?"),
                      step(
                          "scope",
                          "cut the project down to one use case",
                          PlayRole.CSM,
                          7,
                          "What is the smallest part that is of use to somebody by itself?"),
                      step("date", "agree on a day within 30 days to go live", PlayRole.LEAD, 10),
                      step("weekly", "meet each week until then", PlayRole.CSM, 30))),
              new Play(
                  "new-sponsor",
                  "New sponsor",
                  new AgainstReason(ChurnReason.SPONSOR_OR_POWER_USER_LOST),
                  List.of(
                      step(
                          "successor",
                          "ask whoever is left who takes over",
                          PlayRole.CSM,
                          2,
                          "Who signs now, and what do they care about?"),
                      step(
                          "meeting",
                          "meet them within a week, with the results so far on one page",
                          PlayRole.CSM,
                          7,
                          "Your predecessor bought this for one result. Is that still yours?"),
                      step(
                          "second",
                          "know a second person there, so that nobody is the only one",
                          PlayRole.CSM,
                          30))),
              new Play(
                  "adoption-sprint",
                  "Adoption sprint",
                  new AgainstReason(ChurnReason.LOW_ADOPTION),
                  List.of(
                      step(
                          "ten",
                          "name with their champion the ten people who should use it",
                          PlayRole.CSM,
                          5,
                          "Whose working day would change most?"),
                      step(
                          "training",
                          "train them together on what they do each day",
                          PlayRole.CSM,
                          14,
                          "Let us do this week's task in it, now, together."),
                      step(
                          "logins",
                          "look at their logins after two weeks, and call those who have none",
                          PlayRole.CSM,
                          28))),
              new Play(
                  "new-owner",
                  "New owner",
                  new AgainstReason(ChurnReason.ACQUISITION),
                  List.of(
                      step(
                          "decider",
                          "find out who decides after the deal, and what the buyer uses today",
                          PlayRole.CSM,
                          7,
                          "Which systems are to be one by the end of next year?"),
                      step(
                          "results",
                          "bring them the results so far on one page",
                          PlayRole.EXECUTIVE,
                          21),
                      step("term", "offer a term that fits both companies", PlayRole.SALES, 30))),
              new Play(
                  "roadmap-talk",
                  "Roadmap talk",
                  new AgainstReason(ChurnReason.MISSING_FEATURES),
                  List.of(
                      step(
                          "purpose",
                          "ask what each request is for",
                          PlayRole.CSM,
                          5,
                          "What do you do today instead, and what does that cost you?"),
                      step("workaround", "show the way round that works today", PlayRole.CSM, 10),
                      step(
                          "answer",
                          "bring a product manager to say yes with a date, or no",
                          PlayRole.PRODUCT,
                          21,
                          "A no today is worth more to you than a maybe for a year."))),
              new Play(
                  "new-introduction",
                  "Introduce ourselves again",
                  new AgainstReason(ChurnReason.NEW_LEADERSHIP),
                  List.of(
                      step(
                          "executive",
                          "get an executive of ours to meet the new one within 30 days",
                          PlayRole.EXECUTIVE,
                          30,
                          "What must you have achieved in your first year?"),
                      step("goals", "ask what they must achieve this year", PlayRole.CSM, 14),
                      step(
                          "heard",
                          "if they compare offers, ask to be heard and bring what changed since"
                              + " they bought",
                          PlayRole.SALES,
                          21))),
              new Play(
                  "repair-trust",
                  "Repair trust",
                  new AgainstReason(ChurnReason.QUALITY_OR_PERFORMANCE),
                  List.of(
                      step(
                          "account",
                          "send them what broke, why, and what has changed since, before they ask",
                          PlayRole.SUPPORT,
                          3,
                          "This is what we did wrong, and this is how you can tell that it is"
                              + " mended."),
                      step(
                          "tickets",
                          "close their urgent tickets, with a name beside each",
                          PlayRole.SUPPORT,
                          7),
                      step(
                          "report",
                          "report each week until a month has been quiet",
                          PlayRole.CSM,
                          35))),
              new Play(
                  "fit-check",
                  "Fit check",
                  new AgainstReason(ChurnReason.WRONG_SOLUTION),
                  List.of(
                      step(
                          "job",
                          "ask what they would buy today for the job they hired us for",
                          PlayRole.CSM,
                          5),
                      step(
                          "honest",
                          "say plainly what it does and what it does not",
                          PlayRole.CSM,
                          10,
                          "This part we do well. For that part, others are better."),
                      step(
                          "part",
                          "agree on the part that fits, or help them leave well",
                          PlayRole.LEAD,
                          21))),
              new Play(
                  "mend-relationship",
                  "Mend the relationship",
                  new AgainstReason(ChurnReason.HUMAN_FACTOR),
                  List.of(
                      step(
                          "call",
                          "have somebody whom they trust call and ask what working with us is like",
                          PlayRole.LEAD,
                          3,
                          "If you could change one thing about how we work with you, what would it"
                              + " be?"),
                      step("listen", "listen without defending anybody", PlayRole.LEAD, 5),
                      step(
                          "change",
                          "change what they name, or who looks after them",
                          PlayRole.LEAD,
                          14))),
              new Play(
                  "onboarding",
                  "Onboarding",
                  AccountPhase.ONBOARDING,
                  List.of(
                      step(
                          "result",
                          "write down with their sponsor the first result that they want to see",
                          PlayRole.CSM,
                          7,
                          "What do you want to show your management after the first 90 days?"),
                      step(
                          "kickoff",
                          "agree on who does what by when until they go live",
                          PlayRole.CSM,
                          10),
                      step("live", "go live with one team", PlayRole.CSM, 45),
                      step(
                          "value",
                          "show them the first result, in their own number",
                          PlayRole.CSM,
                          60,
                          "This is what you wanted to see. What should come next?"))),
              new Play(
                  "renewal",
                  "Renewal",
                  AccountPhase.RENEWAL,
                  List.of(
                      step(
                          "signer",
                          "find out who signs, who decides, and what their procurement needs",
                          PlayRole.CSM,
                          7,
                          "Has anything changed in how such a contract is approved?"),
                      step(
                          "results",
                          "bring the results of the term on one page, in their own numbers",
                          PlayRole.CSM,
                          21),
                      step(
                          "offer",
                          "send an offer that follows from what they use",
                          PlayRole.SALES,
                          30),
                      step(
                          "signature",
                          "have it signed before the old term ends",
                          PlayRole.SALES,
                          60))),
              new Play(
                  "expansion",
                  "Expansion",
                  AccountPhase.EXPANSION,
                  List.of(
                      step(
                          "success",
                          "let their champion tell the next team what it does for them",
                          PlayRole.CSM,
                          14,
                          "Who else here has the problem that you had?"),
                      step(
                          "trial",
                          "let the next team try it on one of their own tasks",
                          PlayRole.CSM,
                          30),
                      step(
                          "offer",
                          "make an offer for what that team will use, not for more",
                          PlayRole.SALES,
                          45)))));

  private ShippedPlays() {}

  private static PlayStep step(
      String code, String text, PlayRole owner, int dueDays, String... talkingPoints) {
    return new PlayStep(code, text, owner, dueDays, List.of(talkingPoints));
  }
}
