package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import java.time.LocalDate;

/// An answer to a survey.
public record SurveyResult(LocalDate day, Survey survey, int score) {}
