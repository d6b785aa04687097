package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.contract.ContractionJson;
import dev.oarlock.aws.bus.contract.KudosJson;
import dev.oarlock.aws.bus.contract.LossJson;
import dev.oarlock.aws.bus.risk.AtRiskCauseJson;
import dev.oarlock.aws.bus.risk.DepartureSummaryJson;
import dev.oarlock.aws.bus.risk.EscalationJson;
import dev.oarlock.aws.bus.risk.PlayUpdatedJson;
import dev.oarlock.aws.bus.risk.RecoverySummaryJson;
import dev.oarlock.aws.bus.risk.RiskUpdatedJson;
import dev.oarlock.aws.json.ScoreChangeJson;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.ForecastsDisagree;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.HealthChanged;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import dev.oarlock.domain.transition.announcement.Announcement.OverrideEnded;
import dev.oarlock.domain.transition.announcement.Announcement.PlayUpdated;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// An announcement as the detail of an event: `id`, the account as it stood, and what happened, in
/// flat readable fields.
public final class AnnouncementJson {
  private AnnouncementJson() {}

  public static ObjectNode write(Announcement announcement) {
    var node = AccountSnapshotJson.write(announcement.about());
    node.put("id", announcement.id());
    switch (announcement) {
      case HealthChanged health -> node.set("change", ScoreChangeJson.write(health.change()));
      case AccountAtRisk risk -> {
        AtRiskCauseJson.write(risk.cause(), node.put("episode", risk.episode()));
        risk.causeNow().ifPresent(now -> AtRiskCauseJson.write(now, node.putObject("now")));
      }
      case RiskUpdated updated -> RiskUpdatedJson.write(updated, node);
      case PlayUpdated updated -> PlayUpdatedJson.write(updated, node);
      case AccountRecovered recovered ->
          RecoverySummaryJson.write(
              recovered.recovery(),
              node.put("episode", recovered.episode())
                  .put("atRiskSince", recovered.atRiskSince().toString()));
      case RenewalOverdue overdue -> OverdueRenewalJson.write(overdue, node);
      case RenewalLapsed lapsed -> OverdueRenewalJson.write(lapsed.renewal(), node);
      case AccountChurned churned -> DepartureSummaryJson.write(churned.departure(), node);
      case OverrideEnded ended -> EndedOverrideJson.write(ended.override(), node.putObject("said"));
      case PulseRequested wanted -> {
        node.put("from", wanted.from().name());
        wanted.lastPulse().ifPresent(pulse -> node.put("last", pulse));
      }
      case PulseWithdrawn withdrawn -> node.put("asked", withdrawn.asked().name());
      case ForecastsDisagree calls ->
          new DisagreementSummaryJson(calls.about())
              .write(calls.disagreement(), node.put("number", calls.number()).putObject("calls"));
      case DisagreementResolved calls -> {
        var json = new DisagreementSummaryJson(calls.about());
        json.write(calls.disagreement(), node.put("number", calls.number()).putObject("calls"));
        new DisagreementResolutionJson(json).write(calls.resolution(), node.putObject("settled"));
      }
      case RevenueContracted less -> ContractionJson.write(less.contraction(), node);
      case ContractionCorrected corrected -> ContractionJson.write(corrected, node);
      case ReasonRequested asked -> LossJson.write(asked, node);
      case ReasonSettled settled -> LossJson.write(settled, node);
      case GongRung gong -> WinJson.write(gong.win(), node);
      case GongCorrected corrected -> GongCorrectedJson.write(corrected, node);
      case EscalationUpdated told -> EscalationJson.write(told, node);
      case KudosTold told -> KudosJson.write(told, node);
    }
    return node;
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static Announcement read(String type, JsonNode detail) {
    var id = detail.required("id").textValue();
    var about = AccountSnapshotJson.read(detail);
    return switch (type) {
      case "HealthChanged" ->
          new HealthChanged(id, about, ScoreChangeJson.read(detail.required("change")));
      case "AccountAtRisk" ->
          new AccountAtRisk(
              id,
              about,
              detail.required("episode").intValue(),
              AtRiskCauseJson.read(detail),
              Optional.ofNullable(detail.get("now")).map(AtRiskCauseJson::read));
      case "RiskUpdated" -> RiskUpdatedJson.read(id, about, detail);
      case "PlayUpdated" -> PlayUpdatedJson.read(id, about, detail);
      case "AccountRecovered" ->
          new AccountRecovered(
              id,
              about,
              detail.required("episode").intValue(),
              LocalDate.parse(detail.required("atRiskSince").textValue()),
              RecoverySummaryJson.read(detail));
      case "RenewalOverdue" -> OverdueRenewalJson.read(id, about, detail);
      case "RenewalLapsed" -> new RenewalLapsed(id, about, OverdueRenewalJson.read(detail));
      case "AccountChurned" -> new AccountChurned(id, about, DepartureSummaryJson.read(detail));
      case "OverrideEnded" ->
          new OverrideEnded(id, about, EndedOverrideJson.read(detail.required("said")));
      case "PulseRequested" ->
          new PulseRequested(id, about, new Csm(detail.required("from").textValue()), last(detail));
      case "PulseWithdrawn" ->
          new PulseWithdrawn(id, about, new Csm(detail.required("asked").textValue()));
      case "ForecastsDisagree" ->
          new ForecastsDisagree(
              id,
              about,
              detail.required("number").intValue(),
              new DisagreementSummaryJson(about).read(detail.required("calls")));
      case "DisagreementResolved" ->
          new DisagreementResolved(
              id,
              about,
              detail.required("number").intValue(),
              new DisagreementSummaryJson(about).read(detail.required("calls")),
              new DisagreementResolutionJson(new DisagreementSummaryJson(about))
                  .read(detail.required("settled")));
      case "RevenueContracted" -> ContractionJson.read(id, about, detail);
      case "ContractionCorrected" -> ContractionJson.corrected(id, about, detail);
      case "ReasonRequested" -> LossJson.requested(id, about, detail);
      case "ReasonSettled" -> LossJson.settled(id, about, detail);
      case "GongRung" -> new GongRung(id, about, WinJson.read(detail));
      case "EscalationUpdated" -> EscalationJson.read(id, about, detail);
      case "KudosTold" -> KudosJson.read(id, about, detail);
      case "GongCorrected" -> GongCorrectedJson.read(id, about, detail);
      default -> throw new IllegalArgumentException("not an announcement: " + type);
    };
  }

  private static OptionalInt last(JsonNode detail) {
    return detail.has("last") ? OptionalInt.of(detail.get("last").intValue()) : OptionalInt.empty();
  }
}
