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

    private static StringToInt LitStr1Source() => new()
    {
        ["k0"] = 0,
    };

    [GoMapLiteral(nameof(LitInt1Source))]
    public static partial LongToString LitInt1();

    private static LongToString LitInt1Source() => new()
    {
        [0] = "v0",
    };

    [GoMapLiteral(nameof(LitU161Source))]
    public static partial UShortToLong LitU161();

    private static UShortToLong LitU161Source() => new()
    {
        [0] = 0,
    };

    [GoMapLiteral(nameof(LitStr8Source))]
    public static partial StringToInt LitStr8();

    private static StringToInt LitStr8Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7,
    };

    [GoMapLiteral(nameof(LitInt8Source))]
    public static partial LongToString LitInt8();

    private static LongToString LitInt8Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7",
    };

    [GoMapLiteral(nameof(LitU168Source))]
    public static partial UShortToLong LitU168();

    private static UShortToLong LitU168Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49,
    };

    [GoMapLiteral(nameof(LitStr9Source))]
    public static partial StringToInt LitStr9();

    private static StringToInt LitStr9Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8,
    };

    [GoMapLiteral(nameof(LitInt9Source))]
    public static partial LongToString LitInt9();

    private static LongToString LitInt9Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8",
    };

    [GoMapLiteral(nameof(LitU169Source))]
    public static partial UShortToLong LitU169();

    private static UShortToLong LitU169Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64,
    };

    [GoMapLiteral(nameof(LitStr25Source))]
    public static partial StringToInt LitStr25();

    private static StringToInt LitStr25Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8, ["k9"] = 9,
        ["k10"] = 10, ["k11"] = 11, ["k12"] = 12, ["k13"] = 13, ["k14"] = 14, ["k15"] = 15, ["k16"] = 16, ["k17"] = 17,
        ["k18"] = 18, ["k19"] = 19, ["k20"] = 20, ["k21"] = 21, ["k22"] = 22, ["k23"] = 23, ["k24"] = 24,
    };

    [GoMapLiteral(nameof(LitInt25Source))]
    public static partial LongToString LitInt25();

    private static LongToString LitInt25Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8", [9] = "v9",
        [10] = "v10", [11] = "v11", [12] = "v12", [13] = "v13", [14] = "v14", [15] = "v15", [16] = "v16", [17] = "v17",
        [18] = "v18", [19] = "v19", [20] = "v20", [21] = "v21", [22] = "v22", [23] = "v23", [24] = "v24",
    };

    [GoMapLiteral(nameof(LitU1625Source))]
    public static partial UShortToLong LitU1625();

    private static UShortToLong LitU1625Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64, [9] = 81, [10] = 100, [11] = 121,
        [12] = 144, [13] = 169, [14] = 196, [15] = 225, [16] = 256, [17] = 289, [18] = 324, [19] = 361, [20] = 400, [21] = 441,
        [22] = 484, [23] = 529, [24] = 576,
    };

    [GoMapLiteral(nameof(LitStr26Source))]
    public static partial StringToInt LitStr26();

    private static StringToInt LitStr26Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8, ["k9"] = 9,
        ["k10"] = 10, ["k11"] = 11, ["k12"] = 12, ["k13"] = 13, ["k14"] = 14, ["k15"] = 15, ["k16"] = 16, ["k17"] = 17,
        ["k18"] = 18, ["k19"] = 19, ["k20"] = 20, ["k21"] = 21, ["k22"] = 22, ["k23"] = 23, ["k24"] = 24, ["k25"] = 25,
    };

    [GoMapLiteral(nameof(LitInt26Source))]
    public static partial LongToString LitInt26();

    private static LongToString LitInt26Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8", [9] = "v9",
        [10] = "v10", [11] = "v11", [12] = "v12", [13] = "v13", [14] = "v14", [15] = "v15", [16] = "v16", [17] = "v17",
        [18] = "v18", [19] = "v19", [20] = "v20", [21] = "v21", [22] = "v22", [23] = "v23", [24] = "v24", [25] = "v25",
    };

    [GoMapLiteral(nameof(LitU1626Source))]
    public static partial UShortToLong LitU1626();

    private static UShortToLong LitU1626Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64, [9] = 81, [10] = 100, [11] = 121,
        [12] = 144, [13] = 169, [14] = 196, [15] = 225, [16] = 256, [17] = 289, [18] = 324, [19] = 361, [20] = 400, [21] = 441,
        [22] = 484, [23] = 529, [24] = 576, [25] = 625,
    };

    [GoMapLiteral(nameof(LitStr27Source))]
    public static partial StringToInt LitStr27();

    private static StringToInt LitStr27Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8, ["k9"] = 9,
        ["k10"] = 10, ["k11"] = 11, ["k12"] = 12, ["k13"] = 13, ["k14"] = 14, ["k15"] = 15, ["k16"] = 16, ["k17"] = 17,
        ["k18"] = 18, ["k19"] = 19, ["k20"] = 20, ["k21"] = 21, ["k22"] = 22, ["k23"] = 23, ["k24"] = 24, ["k25"] = 25,
        ["k26"] = 26,
    };

    [GoMapLiteral(nameof(LitInt27Source))]
    public static partial LongToString LitInt27();

    private static LongToString LitInt27Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8", [9] = "v9",
        [10] = "v10", [11] = "v11", [12] = "v12", [13] = "v13", [14] = "v14", [15] = "v15", [16] = "v16", [17] = "v17",
        [18] = "v18", [19] = "v19", [20] = "v20", [21] = "v21", [22] = "v22", [23] = "v23", [24] = "v24", [25] = "v25",
        [26] = "v26",
    };

    [GoMapLiteral(nameof(LitU1627Source))]
    public static partial UShortToLong LitU1627();

    private static UShortToLong LitU1627Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64, [9] = 81, [10] = 100, [11] = 121,
        [12] = 144, [13] = 169, [14] = 196, [15] = 225, [16] = 256, [17] = 289, [18] = 324, [19] = 361, [20] = 400, [21] = 441,
        [22] = 484, [23] = 529, [24] = 576, [25] = 625, [26] = 676,
    };

    [GoMapLiteral(nameof(LitStr53Source))]
    public static partial StringToInt LitStr53();

    private static StringToInt LitStr53Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8, ["k9"] = 9,
        ["k10"] = 10, ["k11"] = 11, ["k12"] = 12, ["k13"] = 13, ["k14"] = 14, ["k15"] = 15, ["k16"] = 16, ["k17"] = 17,
        ["k18"] = 18, ["k19"] = 19, ["k20"] = 20, ["k21"] = 21, ["k22"] = 22, ["k23"] = 23, ["k24"] = 24, ["k25"] = 25,
        ["k26"] = 26, ["k27"] = 27, ["k28"] = 28, ["k29"] = 29, ["k30"] = 30, ["k31"] = 31, ["k32"] = 32, ["k33"] = 33,
        ["k34"] = 34, ["k35"] = 35, ["k36"] = 36, ["k37"] = 37, ["k38"] = 38, ["k39"] = 39, ["k40"] = 40, ["k41"] = 41,
        ["k42"] = 42, ["k43"] = 43, ["k44"] = 44, ["k45"] = 45, ["k46"] = 46, ["k47"] = 47, ["k48"] = 48, ["k49"] = 49,
        ["k50"] = 50, ["k51"] = 51, ["k52"] = 52,
    };

    [GoMapLiteral(nameof(LitInt53Source))]
    public static partial LongToString LitInt53();

    private static LongToString LitInt53Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8", [9] = "v9",
        [10] = "v10", [11] = "v11", [12] = "v12", [13] = "v13", [14] = "v14", [15] = "v15", [16] = "v16", [17] = "v17",
        [18] = "v18", [19] = "v19", [20] = "v20", [21] = "v21", [22] = "v22", [23] = "v23", [24] = "v24", [25] = "v25",
        [26] = "v26", [27] = "v27", [28] = "v28", [29] = "v29", [30] = "v30", [31] = "v31", [32] = "v32", [33] = "v33",
        [34] = "v34", [35] = "v35", [36] = "v36", [37] = "v37", [38] = "v38", [39] = "v39", [40] = "v40", [41] = "v41",
        [42] = "v42", [43] = "v43", [44] = "v44", [45] = "v45", [46] = "v46", [47] = "v47", [48] = "v48", [49] = "v49",
        [50] = "v50", [51] = "v51", [52] = "v52",
    };

    [GoMapLiteral(nameof(LitU1653Source))]
    public static partial UShortToLong LitU1653();

    private static UShortToLong LitU1653Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64, [9] = 81, [10] = 100, [11] = 121,
        [12] = 144, [13] = 169, [14] = 196, [15] = 225, [16] = 256, [17] = 289, [18] = 324, [19] = 361, [20] = 400, [21] = 441,
        [22] = 484, [23] = 529, [24] = 576, [25] = 625, [26] = 676, [27] = 729, [28] = 784, [29] = 841, [30] = 900, [31] = 961,
        [32] = 1024, [33] = 1089, [34] = 1156, [35] = 1225, [36] = 1296, [37] = 1369, [38] = 1444, [39] = 1521, [40] = 1600,
        [41] = 1681, [42] = 1764, [43] = 1849, [44] = 1936, [45] = 2025, [46] = 2116, [47] = 2209, [48] = 2304, [49] = 2401,
        [50] = 2500, [51] = 2601, [52] = 2704,
    };

    [GoMapLiteral(nameof(LitStr105Source))]
    public static partial StringToInt LitStr105();

    private static StringToInt LitStr105Source() => new()
    {
        ["k0"] = 0, ["k1"] = 1, ["k2"] = 2, ["k3"] = 3, ["k4"] = 4, ["k5"] = 5, ["k6"] = 6, ["k7"] = 7, ["k8"] = 8, ["k9"] = 9,
        ["k10"] = 10, ["k11"] = 11, ["k12"] = 12, ["k13"] = 13, ["k14"] = 14, ["k15"] = 15, ["k16"] = 16, ["k17"] = 17,
        ["k18"] = 18, ["k19"] = 19, ["k20"] = 20, ["k21"] = 21, ["k22"] = 22, ["k23"] = 23, ["k24"] = 24, ["k25"] = 25,
        ["k26"] = 26, ["k27"] = 27, ["k28"] = 28, ["k29"] = 29, ["k30"] = 30, ["k31"] = 31, ["k32"] = 32, ["k33"] = 33,
        ["k34"] = 34, ["k35"] = 35, ["k36"] = 36, ["k37"] = 37, ["k38"] = 38, ["k39"] = 39, ["k40"] = 40, ["k41"] = 41,
        ["k42"] = 42, ["k43"] = 43, ["k44"] = 44, ["k45"] = 45, ["k46"] = 46, ["k47"] = 47, ["k48"] = 48, ["k49"] = 49,
        ["k50"] = 50, ["k51"] = 51, ["k52"] = 52, ["k53"] = 53, ["k54"] = 54, ["k55"] = 55, ["k56"] = 56, ["k57"] = 57,
        ["k58"] = 58, ["k59"] = 59, ["k60"] = 60, ["k61"] = 61, ["k62"] = 62, ["k63"] = 63, ["k64"] = 64, ["k65"] = 65,
        ["k66"] = 66, ["k67"] = 67, ["k68"] = 68, ["k69"] = 69, ["k70"] = 70, ["k71"] = 71, ["k72"] = 72, ["k73"] = 73,
        ["k74"] = 74, ["k75"] = 75, ["k76"] = 76, ["k77"] = 77, ["k78"] = 78, ["k79"] = 79, ["k80"] = 80, ["k81"] = 81,
        ["k82"] = 82, ["k83"] = 83, ["k84"] = 84, ["k85"] = 85, ["k86"] = 86, ["k87"] = 87, ["k88"] = 88, ["k89"] = 89,
        ["k90"] = 90, ["k91"] = 91, ["k92"] = 92, ["k93"] = 93, ["k94"] = 94, ["k95"] = 95, ["k96"] = 96, ["k97"] = 97,
        ["k98"] = 98, ["k99"] = 99, ["k100"] = 100, ["k101"] = 101, ["k102"] = 102, ["k103"] = 103, ["k104"] = 104,
    };

    [GoMapLiteral(nameof(LitInt105Source))]
    public static partial LongToString LitInt105();

    private static LongToString LitInt105Source() => new()
    {
        [0] = "v0", [1] = "v1", [2] = "v2", [3] = "v3", [4] = "v4", [5] = "v5", [6] = "v6", [7] = "v7", [8] = "v8", [9] = "v9",
        [10] = "v10", [11] = "v11", [12] = "v12", [13] = "v13", [14] = "v14", [15] = "v15", [16] = "v16", [17] = "v17",
        [18] = "v18", [19] = "v19", [20] = "v20", [21] = "v21", [22] = "v22", [23] = "v23", [24] = "v24", [25] = "v25",
        [26] = "v26", [27] = "v27", [28] = "v28", [29] = "v29", [30] = "v30", [31] = "v31", [32] = "v32", [33] = "v33",
        [34] = "v34", [35] = "v35", [36] = "v36", [37] = "v37", [38] = "v38", [39] = "v39", [40] = "v40", [41] = "v41",
        [42] = "v42", [43] = "v43", [44] = "v44", [45] = "v45", [46] = "v46", [47] = "v47", [48] = "v48", [49] = "v49",
        [50] = "v50", [51] = "v51", [52] = "v52", [53] = "v53", [54] = "v54", [55] = "v55", [56] = "v56", [57] = "v57",
        [58] = "v58", [59] = "v59", [60] = "v60", [61] = "v61", [62] = "v62", [63] = "v63", [64] = "v64", [65] = "v65",
        [66] = "v66", [67] = "v67", [68] = "v68", [69] = "v69", [70] = "v70", [71] = "v71", [72] = "v72", [73] = "v73",
        [74] = "v74", [75] = "v75", [76] = "v76", [77] = "v77", [78] = "v78", [79] = "v79", [80] = "v80", [81] = "v81",
        [82] = "v82", [83] = "v83", [84] = "v84", [85] = "v85", [86] = "v86", [87] = "v87", [88] = "v88", [89] = "v89",
        [90] = "v90", [91] = "v91", [92] = "v92", [93] = "v93", [94] = "v94", [95] = "v95", [96] = "v96", [97] = "v97",
        [98] = "v98", [99] = "v99", [100] = "v100", [101] = "v101", [102] = "v102", [103] = "v103", [104] = "v104",
    };

    [GoMapLiteral(nameof(LitU16105Source))]
    public static partial UShortToLong LitU16105();

    private static UShortToLong LitU16105Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 4, [3] = 9, [4] = 16, [5] = 25, [6] = 36, [7] = 49, [8] = 64, [9] = 81, [10] = 100, [11] = 121,
        [12] = 144, [13] = 169, [14] = 196, [15] = 225, [16] = 256, [17] = 289, [18] = 324, [19] = 361, [20] = 400, [21] = 441,
        [22] = 484, [23] = 529, [24] = 576, [25] = 625, [26] = 676, [27] = 729, [28] = 784, [29] = 841, [30] = 900, [31] = 961,
        [32] = 1024, [33] = 1089, [34] = 1156, [35] = 1225, [36] = 1296, [37] = 1369, [38] = 1444, [39] = 1521, [40] = 1600,
        [41] = 1681, [42] = 1764, [43] = 1849, [44] = 1936, [45] = 2025, [46] = 2116, [47] = 2209, [48] = 2304, [49] = 2401,
        [50] = 2500, [51] = 2601, [52] = 2704, [53] = 2809, [54] = 2916, [55] = 3025, [56] = 3136, [57] = 3249, [58] = 3364,
        [59] = 3481, [60] = 3600, [61] = 3721, [62] = 3844, [63] = 3969, [64] = 4096, [65] = 4225, [66] = 4356, [67] = 4489,
        [68] = 4624, [69] = 4761, [70] = 4900, [71] = 5041, [72] = 5184, [73] = 5329, [74] = 5476, [75] = 5625, [76] = 5776,
        [77] = 5929, [78] = 6084, [79] = 6241, [80] = 6400, [81] = 6561, [82] = 6724, [83] = 6889, [84] = 7056, [85] = 7225,
        [86] = 7396, [87] = 7569, [88] = 7744, [89] = 7921, [90] = 8100, [91] = 8281, [92] = 8464, [93] = 8649, [94] = 8836,
        [95] = 9025, [96] = 9216, [97] = 9409, [98] = 9604, [99] = 9801, [100] = 10000, [101] = 10201, [102] = 10404,
        [103] = 10609, [104] = 10816,
    };

    [GoMapLiteral(nameof(LitDyn5Source))]
    public static partial LongToLong LitDyn5();

    private static LongToLong LitDyn5Source() => new()
    {
        [0] = Value(0), [1] = Value(1), [2] = Value(2), [3] = Value(3), [4] = Value(4),
    };

    [GoMapLiteral(nameof(LitDyn30Source))]
    public static partial LongToLong LitDyn30();

    private static LongToLong LitDyn30Source() => new()
    {
        [0] = Value(0), [1] = Value(1), [2] = Value(2), [3] = Value(3), [4] = Value(4), [5] = Value(5), [6] = Value(6),
        [7] = Value(7), [8] = Value(8), [9] = Value(9), [10] = Value(10), [11] = Value(11), [12] = Value(12), [13] = Value(13),
        [14] = Value(14), [15] = Value(15), [16] = Value(16), [17] = Value(17), [18] = Value(18), [19] = Value(19),
        [20] = Value(20), [21] = Value(21), [22] = Value(22), [23] = Value(23), [24] = Value(24), [25] = Value(25),
        [26] = Value(26), [27] = Value(27), [28] = Value(28), [29] = Value(29),
    };

    [GoMapLiteral(nameof(LitDyn40Source))]
    public static partial LongToLong LitDyn40();

    private static LongToLong LitDyn40Source() => new()
    {
        [0] = 0, [1] = 1, [2] = 2, [3] = 3, [4] = 4, [5] = 5, [6] = 6, [7] = 7, [8] = 8, [9] = 9, [10] = 10, [11] = 11, [12] = 12,
        [13] = 13, [14] = 14, [15] = 15, [16] = 16, [17] = 17, [18] = 18, [19] = 19, [20] = 20, [21] = 21, [22] = 22, [23] = 23,
        [24] = 24, [25] = 25, [26] = 26, [27] = Value(27), [28] = Value(28), [29] = Value(29), [30] = Value(30), [31] = Value(31),
        [32] = Value(32), [33] = Value(33), [34] = Value(34), [35] = Value(35), [36] = Value(36), [37] = Value(37),
        [38] = Value(38), [39] = Value(39),
    };

    [GoMapLiteral(nameof(LitDynKey5Source))]
    public static partial LongToLong LitDynKey5();

    private static LongToLong LitDynKey5Source() => new()
    {
        [Value(0)] = 0, [Value(1)] = 1, [Value(2)] = 2, [Value(3)] = 3, [Value(4)] = 4,
    };

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
