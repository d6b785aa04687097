/// What is left of what orders move once what is given and taken back within a week is offset.
@NullMarked
package dev.oarlock.domain.transition.netting;

import org.jspecify.annotations.NullMarked;
