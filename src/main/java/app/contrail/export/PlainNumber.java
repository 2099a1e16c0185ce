package app.contrail.export;

import java.math.BigDecimal;

/** Numbers as files hold them. */
final class PlainNumber {
    private PlainNumber() {}

    /** The number unrounded, without an exponent and without a decimal point that says nothing: 45890, 30.1. */
    static BigDecimal of(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
