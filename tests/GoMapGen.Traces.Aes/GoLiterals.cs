using System.Globalization;

namespace GoMapGen.Traces;

/// <summary>The literals of which Go's were recorded: as many entries, as many of them constant, of the same types.</summary>
internal static partial class GoLiterals
{
    [GoMapLiteral(nameof(LitStr0Source))]
    public static partial StringToInt LitStr0();

    private static StringToInt LitStr0Source() => [];

    [GoMapLiteral(nameof(LitInt0Source))]
    public static partial LongToString LitInt0();

    private static LongToString LitInt0Source() => [];

    [GoMapLiteral(nameof(LitU160Source))]
    public static partial UShortToLong LitU160();

    private static UShortToLong LitU160Source() => [];

    [GoMapLiteral(nameof(LitStr1Source))]
    public static partial StringToInt LitStr1();

    private static StringToInt LitStr1Source() =>
    [
        new("k0", 0),
    ];

    [GoMapLiteral(nameof(LitInt1Source))]
    public static partial LongToString LitInt1();

    private static LongToString LitInt1Source() =>
    [
        new(0, "v0"),
    ];

    [GoMapLiteral(nameof(LitU161Source))]
    public static partial UShortToLong LitU161();

    private static UShortToLong LitU161Source() =>
    [
        new(0, 0),
    ];

    [GoMapLiteral(nameof(LitStr8Source))]
    public static partial StringToInt LitStr8();

    private static StringToInt LitStr8Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7),
    ];

    [GoMapLiteral(nameof(LitInt8Source))]
    public static partial LongToString LitInt8();

    private static LongToString LitInt8Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"),
    ];

    [GoMapLiteral(nameof(LitU168Source))]
    public static partial UShortToLong LitU168();

    private static UShortToLong LitU168Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49),
    ];

    [GoMapLiteral(nameof(LitStr9Source))]
    public static partial StringToInt LitStr9();

    private static StringToInt LitStr9Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8),
    ];

    [GoMapLiteral(nameof(LitInt9Source))]
    public static partial LongToString LitInt9();

    private static LongToString LitInt9Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"),
    ];

    [GoMapLiteral(nameof(LitU169Source))]
    public static partial UShortToLong LitU169();

    private static UShortToLong LitU169Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64),
    ];

    [GoMapLiteral(nameof(LitStr25Source))]
    public static partial StringToInt LitStr25();

    private static StringToInt LitStr25Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8), new("k9", 9),
        new("k10", 10), new("k11", 11), new("k12", 12), new("k13", 13), new("k14", 14), new("k15", 15), new("k16", 16), new("k17", 17),
        new("k18", 18), new("k19", 19), new("k20", 20), new("k21", 21), new("k22", 22), new("k23", 23), new("k24", 24),
    ];

    [GoMapLiteral(nameof(LitInt25Source))]
    public static partial LongToString LitInt25();

    private static LongToString LitInt25Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"), new(9, "v9"),
        new(10, "v10"), new(11, "v11"), new(12, "v12"), new(13, "v13"), new(14, "v14"), new(15, "v15"), new(16, "v16"), new(17, "v17"),
        new(18, "v18"), new(19, "v19"), new(20, "v20"), new(21, "v21"), new(22, "v22"), new(23, "v23"), new(24, "v24"),
    ];

    [GoMapLiteral(nameof(LitU1625Source))]
    public static partial UShortToLong LitU1625();

    private static UShortToLong LitU1625Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121),
        new(12, 144), new(13, 169), new(14, 196), new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441),
        new(22, 484), new(23, 529), new(24, 576),
    ];

    [GoMapLiteral(nameof(LitStr26Source))]
    public static partial StringToInt LitStr26();

    private static StringToInt LitStr26Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8), new("k9", 9),
        new("k10", 10), new("k11", 11), new("k12", 12), new("k13", 13), new("k14", 14), new("k15", 15), new("k16", 16), new("k17", 17),
        new("k18", 18), new("k19", 19), new("k20", 20), new("k21", 21), new("k22", 22), new("k23", 23), new("k24", 24), new("k25", 25),
    ];

    [GoMapLiteral(nameof(LitInt26Source))]
    public static partial LongToString LitInt26();

    private static LongToString LitInt26Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"), new(9, "v9"),
        new(10, "v10"), new(11, "v11"), new(12, "v12"), new(13, "v13"), new(14, "v14"), new(15, "v15"), new(16, "v16"), new(17, "v17"),
        new(18, "v18"), new(19, "v19"), new(20, "v20"), new(21, "v21"), new(22, "v22"), new(23, "v23"), new(24, "v24"), new(25, "v25"),
    ];

    [GoMapLiteral(nameof(LitU1626Source))]
    public static partial UShortToLong LitU1626();

    private static UShortToLong LitU1626Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121),
        new(12, 144), new(13, 169), new(14, 196), new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441),
        new(22, 484), new(23, 529), new(24, 576), new(25, 625),
    ];

    [GoMapLiteral(nameof(LitStr27Source))]
    public static partial StringToInt LitStr27();

    private static StringToInt LitStr27Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8), new("k9", 9),
        new("k10", 10), new("k11", 11), new("k12", 12), new("k13", 13), new("k14", 14), new("k15", 15), new("k16", 16), new("k17", 17),
        new("k18", 18), new("k19", 19), new("k20", 20), new("k21", 21), new("k22", 22), new("k23", 23), new("k24", 24), new("k25", 25),
        new("k26", 26),
    ];

    [GoMapLiteral(nameof(LitInt27Source))]
    public static partial LongToString LitInt27();

    private static LongToString LitInt27Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"), new(9, "v9"),
        new(10, "v10"), new(11, "v11"), new(12, "v12"), new(13, "v13"), new(14, "v14"), new(15, "v15"), new(16, "v16"), new(17, "v17"),
        new(18, "v18"), new(19, "v19"), new(20, "v20"), new(21, "v21"), new(22, "v22"), new(23, "v23"), new(24, "v24"), new(25, "v25"),
        new(26, "v26"),
    ];

    [GoMapLiteral(nameof(LitU1627Source))]
    public static partial UShortToLong LitU1627();

    private static UShortToLong LitU1627Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121),
        new(12, 144), new(13, 169), new(14, 196), new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441),
        new(22, 484), new(23, 529), new(24, 576), new(25, 625), new(26, 676),
    ];

    [GoMapLiteral(nameof(LitStr53Source))]
    public static partial StringToInt LitStr53();

    private static StringToInt LitStr53Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8), new("k9", 9),
        new("k10", 10), new("k11", 11), new("k12", 12), new("k13", 13), new("k14", 14), new("k15", 15), new("k16", 16), new("k17", 17),
        new("k18", 18), new("k19", 19), new("k20", 20), new("k21", 21), new("k22", 22), new("k23", 23), new("k24", 24), new("k25", 25),
        new("k26", 26), new("k27", 27), new("k28", 28), new("k29", 29), new("k30", 30), new("k31", 31), new("k32", 32), new("k33", 33),
        new("k34", 34), new("k35", 35), new("k36", 36), new("k37", 37), new("k38", 38), new("k39", 39), new("k40", 40), new("k41", 41),
        new("k42", 42), new("k43", 43), new("k44", 44), new("k45", 45), new("k46", 46), new("k47", 47), new("k48", 48), new("k49", 49),
        new("k50", 50), new("k51", 51), new("k52", 52),
    ];

    [GoMapLiteral(nameof(LitInt53Source))]
    public static partial LongToString LitInt53();

    private static LongToString LitInt53Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"), new(9, "v9"),
        new(10, "v10"), new(11, "v11"), new(12, "v12"), new(13, "v13"), new(14, "v14"), new(15, "v15"), new(16, "v16"), new(17, "v17"),
        new(18, "v18"), new(19, "v19"), new(20, "v20"), new(21, "v21"), new(22, "v22"), new(23, "v23"), new(24, "v24"), new(25, "v25"),
        new(26, "v26"), new(27, "v27"), new(28, "v28"), new(29, "v29"), new(30, "v30"), new(31, "v31"), new(32, "v32"), new(33, "v33"),
        new(34, "v34"), new(35, "v35"), new(36, "v36"), new(37, "v37"), new(38, "v38"), new(39, "v39"), new(40, "v40"), new(41, "v41"),
        new(42, "v42"), new(43, "v43"), new(44, "v44"), new(45, "v45"), new(46, "v46"), new(47, "v47"), new(48, "v48"), new(49, "v49"),
        new(50, "v50"), new(51, "v51"), new(52, "v52"),
    ];

    [GoMapLiteral(nameof(LitU1653Source))]
    public static partial UShortToLong LitU1653();

    private static UShortToLong LitU1653Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121),
        new(12, 144), new(13, 169), new(14, 196), new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441),
        new(22, 484), new(23, 529), new(24, 576), new(25, 625), new(26, 676), new(27, 729), new(28, 784), new(29, 841), new(30, 900), new(31, 961),
        new(32, 1024), new(33, 1089), new(34, 1156), new(35, 1225), new(36, 1296), new(37, 1369), new(38, 1444), new(39, 1521), new(40, 1600),
        new(41, 1681), new(42, 1764), new(43, 1849), new(44, 1936), new(45, 2025), new(46, 2116), new(47, 2209), new(48, 2304), new(49, 2401),
        new(50, 2500), new(51, 2601), new(52, 2704),
    ];

    [GoMapLiteral(nameof(LitStr105Source))]
    public static partial StringToInt LitStr105();

    private static StringToInt LitStr105Source() =>
    [
        new("k0", 0), new("k1", 1), new("k2", 2), new("k3", 3), new("k4", 4), new("k5", 5), new("k6", 6), new("k7", 7), new("k8", 8), new("k9", 9),
        new("k10", 10), new("k11", 11), new("k12", 12), new("k13", 13), new("k14", 14), new("k15", 15), new("k16", 16), new("k17", 17),
        new("k18", 18), new("k19", 19), new("k20", 20), new("k21", 21), new("k22", 22), new("k23", 23), new("k24", 24), new("k25", 25),
        new("k26", 26), new("k27", 27), new("k28", 28), new("k29", 29), new("k30", 30), new("k31", 31), new("k32", 32), new("k33", 33),
        new("k34", 34), new("k35", 35), new("k36", 36), new("k37", 37), new("k38", 38), new("k39", 39), new("k40", 40), new("k41", 41),
        new("k42", 42), new("k43", 43), new("k44", 44), new("k45", 45), new("k46", 46), new("k47", 47), new("k48", 48), new("k49", 49),
        new("k50", 50), new("k51", 51), new("k52", 52), new("k53", 53), new("k54", 54), new("k55", 55), new("k56", 56), new("k57", 57),
        new("k58", 58), new("k59", 59), new("k60", 60), new("k61", 61), new("k62", 62), new("k63", 63), new("k64", 64), new("k65", 65),
        new("k66", 66), new("k67", 67), new("k68", 68), new("k69", 69), new("k70", 70), new("k71", 71), new("k72", 72), new("k73", 73),
        new("k74", 74), new("k75", 75), new("k76", 76), new("k77", 77), new("k78", 78), new("k79", 79), new("k80", 80), new("k81", 81),
        new("k82", 82), new("k83", 83), new("k84", 84), new("k85", 85), new("k86", 86), new("k87", 87), new("k88", 88), new("k89", 89),
        new("k90", 90), new("k91", 91), new("k92", 92), new("k93", 93), new("k94", 94), new("k95", 95), new("k96", 96), new("k97", 97),
        new("k98", 98), new("k99", 99), new("k100", 100), new("k101", 101), new("k102", 102), new("k103", 103), new("k104", 104),
    ];

    [GoMapLiteral(nameof(LitInt105Source))]
    public static partial LongToString LitInt105();

    private static LongToString LitInt105Source() =>
    [
        new(0, "v0"), new(1, "v1"), new(2, "v2"), new(3, "v3"), new(4, "v4"), new(5, "v5"), new(6, "v6"), new(7, "v7"), new(8, "v8"), new(9, "v9"),
        new(10, "v10"), new(11, "v11"), new(12, "v12"), new(13, "v13"), new(14, "v14"), new(15, "v15"), new(16, "v16"), new(17, "v17"),
        new(18, "v18"), new(19, "v19"), new(20, "v20"), new(21, "v21"), new(22, "v22"), new(23, "v23"), new(24, "v24"), new(25, "v25"),
        new(26, "v26"), new(27, "v27"), new(28, "v28"), new(29, "v29"), new(30, "v30"), new(31, "v31"), new(32, "v32"), new(33, "v33"),
        new(34, "v34"), new(35, "v35"), new(36, "v36"), new(37, "v37"), new(38, "v38"), new(39, "v39"), new(40, "v40"), new(41, "v41"),
        new(42, "v42"), new(43, "v43"), new(44, "v44"), new(45, "v45"), new(46, "v46"), new(47, "v47"), new(48, "v48"), new(49, "v49"),
        new(50, "v50"), new(51, "v51"), new(52, "v52"), new(53, "v53"), new(54, "v54"), new(55, "v55"), new(56, "v56"), new(57, "v57"),
        new(58, "v58"), new(59, "v59"), new(60, "v60"), new(61, "v61"), new(62, "v62"), new(63, "v63"), new(64, "v64"), new(65, "v65"),
        new(66, "v66"), new(67, "v67"), new(68, "v68"), new(69, "v69"), new(70, "v70"), new(71, "v71"), new(72, "v72"), new(73, "v73"),
        new(74, "v74"), new(75, "v75"), new(76, "v76"), new(77, "v77"), new(78, "v78"), new(79, "v79"), new(80, "v80"), new(81, "v81"),
        new(82, "v82"), new(83, "v83"), new(84, "v84"), new(85, "v85"), new(86, "v86"), new(87, "v87"), new(88, "v88"), new(89, "v89"),
        new(90, "v90"), new(91, "v91"), new(92, "v92"), new(93, "v93"), new(94, "v94"), new(95, "v95"), new(96, "v96"), new(97, "v97"),
        new(98, "v98"), new(99, "v99"), new(100, "v100"), new(101, "v101"), new(102, "v102"), new(103, "v103"), new(104, "v104"),
    ];

    [GoMapLiteral(nameof(LitU16105Source))]
    public static partial UShortToLong LitU16105();

    private static UShortToLong LitU16105Source() =>
    [
        new(0, 0), new(1, 1), new(2, 4), new(3, 9), new(4, 16), new(5, 25), new(6, 36), new(7, 49), new(8, 64), new(9, 81), new(10, 100), new(11, 121),
        new(12, 144), new(13, 169), new(14, 196), new(15, 225), new(16, 256), new(17, 289), new(18, 324), new(19, 361), new(20, 400), new(21, 441),
        new(22, 484), new(23, 529), new(24, 576), new(25, 625), new(26, 676), new(27, 729), new(28, 784), new(29, 841), new(30, 900), new(31, 961),
        new(32, 1024), new(33, 1089), new(34, 1156), new(35, 1225), new(36, 1296), new(37, 1369), new(38, 1444), new(39, 1521), new(40, 1600),
        new(41, 1681), new(42, 1764), new(43, 1849), new(44, 1936), new(45, 2025), new(46, 2116), new(47, 2209), new(48, 2304), new(49, 2401),
        new(50, 2500), new(51, 2601), new(52, 2704), new(53, 2809), new(54, 2916), new(55, 3025), new(56, 3136), new(57, 3249), new(58, 3364),
        new(59, 3481), new(60, 3600), new(61, 3721), new(62, 3844), new(63, 3969), new(64, 4096), new(65, 4225), new(66, 4356), new(67, 4489),
        new(68, 4624), new(69, 4761), new(70, 4900), new(71, 5041), new(72, 5184), new(73, 5329), new(74, 5476), new(75, 5625), new(76, 5776),
        new(77, 5929), new(78, 6084), new(79, 6241), new(80, 6400), new(81, 6561), new(82, 6724), new(83, 6889), new(84, 7056), new(85, 7225),
        new(86, 7396), new(87, 7569), new(88, 7744), new(89, 7921), new(90, 8100), new(91, 8281), new(92, 8464), new(93, 8649), new(94, 8836),
        new(95, 9025), new(96, 9216), new(97, 9409), new(98, 9604), new(99, 9801), new(100, 10000), new(101, 10201), new(102, 10404),
        new(103, 10609), new(104, 10816),
    ];

    [GoMapLiteral(nameof(LitDyn5Source))]
    public static partial LongToLong LitDyn5();

    private static LongToLong LitDyn5Source() =>
    [
        new(0, Value(0)), new(1, Value(1)), new(2, Value(2)), new(3, Value(3)), new(4, Value(4)),
    ];

    [GoMapLiteral(nameof(LitDyn30Source))]
    public static partial LongToLong LitDyn30();

    private static LongToLong LitDyn30Source() =>
    [
        new(0, Value(0)), new(1, Value(1)), new(2, Value(2)), new(3, Value(3)), new(4, Value(4)), new(5, Value(5)), new(6, Value(6)),
        new(7, Value(7)), new(8, Value(8)), new(9, Value(9)), new(10, Value(10)), new(11, Value(11)), new(12, Value(12)), new(13, Value(13)),
        new(14, Value(14)), new(15, Value(15)), new(16, Value(16)), new(17, Value(17)), new(18, Value(18)), new(19, Value(19)),
        new(20, Value(20)), new(21, Value(21)), new(22, Value(22)), new(23, Value(23)), new(24, Value(24)), new(25, Value(25)),
        new(26, Value(26)), new(27, Value(27)), new(28, Value(28)), new(29, Value(29)),
    ];

    [GoMapLiteral(nameof(LitDyn40Source))]
    public static partial LongToLong LitDyn40();

    private static LongToLong LitDyn40Source() =>
    [
        new(0, 0), new(1, 1), new(2, 2), new(3, 3), new(4, 4), new(5, 5), new(6, 6), new(7, 7), new(8, 8), new(9, 9), new(10, 10), new(11, 11), new(12, 12),
        new(13, 13), new(14, 14), new(15, 15), new(16, 16), new(17, 17), new(18, 18), new(19, 19), new(20, 20), new(21, 21), new(22, 22), new(23, 23),
        new(24, 24), new(25, 25), new(26, 26), new(27, Value(27)), new(28, Value(28)), new(29, Value(29)), new(30, Value(30)), new(31, Value(31)),
        new(32, Value(32)), new(33, Value(33)), new(34, Value(34)), new(35, Value(35)), new(36, Value(36)), new(37, Value(37)),
        new(38, Value(38)), new(39, Value(39)),
    ];

    [GoMapLiteral(nameof(LitDynKey5Source))]
    public static partial LongToLong LitDynKey5();

    private static LongToLong LitDynKey5Source() =>
    [
        new(Value(0), 0), new(Value(1), 1), new(Value(2), 2), new(Value(3), 3), new(Value(4), 4),
    ];

    /// <summary>Go: map[int]int{f(1): f(2), 100: 5, f(3): f(4), 101: f(5), f(6): 7}.</summary>
    [GoMapLiteral(nameof(EvaluationSource))]
    public static partial LongToLong Evaluation();

    private static LongToLong EvaluationSource() => new() { [Value(1)] = Value(2), [100] = 5, [Value(3)] = Value(4), [101] = Value(5), [Value(6)] = 7 };

    /// <summary>The arguments of Value on this thread, in the order of the calls.</summary>
    [field: ThreadStatic]
    public static List<string>? Asked { get; set; }

    private static long Value(long number)
    {
        (Asked ??= []).Add(number.ToString(CultureInfo.InvariantCulture));
        return number;
    }
}
