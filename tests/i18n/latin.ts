/** Proper names, symbols and units that Korean writes in Latin letters too. */
export const LATIN_IN_KOREAN: readonly string[] =
  `PNG QR A P Ctrl sandbox allow same origin clipboard write SGD Adam AdamW Adamax NAdam RAdam Rprop RMSprop Adagrad Adadelta AMSGrad MSE MAE LaTeX Markdown PyTorch NumPy OneCycleLR Downhill pip install matplotlib Delete Enter Esc Shift Tab D R
   cm kg in lb max min a b d x y t n r e m s u v w g dr S X CSV L GD ReLU tanh sin cos exp log cosh
   LeCun Xavier He Huber Nesterov Glorot Bengio Robbins Monro Loshchilov Hutter Smith Topin`.split(
    /\s+/,
  );
