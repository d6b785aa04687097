/// What people ask of an account or the portfolio, and the answers.
@NullMarked
package dev.oarlock.answer.asking;

import org.jspecify.annotations.NullMarked;
