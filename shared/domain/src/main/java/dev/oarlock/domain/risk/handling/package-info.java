/// What people do about a risk episode: who has it, until when it rests, and whether it is settled.
@NullMarked
package dev.oarlock.domain.risk.handling;

import org.jspecify.annotations.NullMarked;
